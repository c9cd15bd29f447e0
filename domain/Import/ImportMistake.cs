using System.Globalization;

namespace PerfServerless.Domain.Import;

/// <summary>Something in a folder that keeps it from being imported, and how to mend it.</summary>
/// <param name="File">The file's name in the folder.</param>
/// <param name="Sentence">What is wrong and how to mend it, in English.</param>
/// <param name="Line">The line in the file, from 1; null where the mistake is the file's as a whole.</param>
/// <param name="Column">The column's number, from 1; null where the mistake is the line's as a whole.</param>
/// <param name="ColumnName">The column's name in the header.</param>
public sealed record ImportMistake(string File, string Sentence, int? Line = null, int? Column = null, string? ColumnName = null)
{
    /// <summary>Where it is, such as <c>kpis.csv, line 12, column 4 (owner)</c>.</summary>
    public string Place => string.Create(
        CultureInfo.InvariantCulture,
        $"{File}{(Line is { } line ? $", line {line}" : "")}{(Column is { } column ? $", column {column}" : "")}{(ColumnName is { } name ? $" ({name})" : "")}");

    public override string ToString() => $"{Place}: {Sentence}";
}
