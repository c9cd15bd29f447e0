using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>Something in a folder that keeps it from being imported, and how to mend it.</summary>
/// <param name="File">The file's name in the folder.</param>
/// <param name="Sentence">What is wrong and how to mend it.</param>
/// <param name="Line">The line in the file, from 1; null where the mistake is the file's as a whole.</param>
/// <param name="Column">The column's number, from 1; null where the mistake is the line's as a whole.</param>
/// <param name="ColumnName">The column's name in the header.</param>
public sealed record ImportMistake(string File, Saying Sentence, int? Line = null, int? Column = null, string? ColumnName = null)
{
    /// <summary>The rule that refuses it; null where it is the format that does.</summary>
    public string? RuleId { get; init; }

    /// <summary>Where it is, such as <c>kpis.csv, line 12, column 4 (owner)</c>.</summary>
    public Saying Place => ImportPlace.Of(File, Line, Column, ColumnName);

    /// <summary>The place and the sentence.</summary>
    public Saying Told => ImportWords.Told.Say(Place, Sentence);

    public override string ToString() => $"{Told}";
}
