namespace PerfServerless.Domain.Words.Catalogue.Api;

/// <summary>Why what a person typed is not read as a number.</summary>
internal static class NumberWords
{
    public static readonly Word<Part.Number> Missing = new("number.missing", "example");

    public static readonly Word<string, Part.Number> Unread = new("number.unread", "text", "example");

    public static readonly Word<string> TooLarge = new("number.too-large", "text");
}
