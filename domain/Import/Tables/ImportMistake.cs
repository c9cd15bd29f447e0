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
    private const int ShownLines = 5;

    /// <summary>The rule that refuses it; null where it is the format that does.</summary>
    public string? RuleId { get; init; }

    /// <summary>The sheet's name where the file is a sheet of a workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>In how many more places of the file the same stands.</summary>
    public int More { get; init; }

    /// <summary>The lines of the first of them.</summary>
    public IReadOnlyList<int> MoreLines { get; init; } = [];

    /// <summary>Where it is, such as <c>kpis.csv, line 12, column 4 (owner)</c>, or <c>kpis, line 12, column D (owner)</c> in a workbook.</summary>
    public Saying Place => ImportPlace.Of(File, Sheet, Line, Column, ColumnName);

    /// <summary>The sentence, and where else the same stands.</summary>
    public Saying Whole => More == 0 ? Sentence : Sentences.Starting(Sentence, ImportWords.Again.Say(More, Lines));

    /// <summary>The place and the sentence.</summary>
    public Saying Told => ImportWords.Told.Say(Place, Whole);

    /// <summary>Whether it tells of another organisation of the installation, of which not everybody may know.</summary>
    public bool TellsOfAnother => Sentence.Id == ImportOrganisationWords.EntraTaken.Id;

    private string Lines => string.Join(", ", MoreLines.Select(AsWritten.Of)) + (More > MoreLines.Count ? ", …" : "");

    /// <returns>The mistake, which stands on this line as well.</returns>
    internal ImportMistake Again(int? line) => this with
    {
        More = More + 1,
        MoreLines = line is { } number && MoreLines.Count < ShownLines ? [.. MoreLines, number] : MoreLines,
    };

    public override string ToString() => $"{Told}";
}
