namespace PerfServerless.Domain.Words.Catalogue.Rules;

/// <summary>What a reader should know of a value beside its status.</summary>
internal static class MarkWords
{
    public static readonly Word Provisional = new("mark.provisional");

    public static readonly Word Late = new("mark.late");

    public static readonly Word Corrected = new("mark.corrected");
}
