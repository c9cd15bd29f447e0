using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>Something worth mending that does not keep a folder from being imported.</summary>
/// <param name="File">The file in which it is to be mended.</param>
/// <param name="Sentence">What was found and how to mend it.</param>
public sealed record ImportWarning(string File, Saying Sentence)
{
    /// <summary>The line that declares what it is about, from 1; null where it is about the file as a whole.</summary>
    public int? Line { get; init; }

    /// <summary>The id of the objective, the KPI or the person it is about; null where it is about the file.</summary>
    public string? Subject { get; init; }

    /// <summary>The rule that found it; null where no rule of the rule book did.</summary>
    public string? RuleId { get; init; }

    /// <summary>The sheet's name where the file is a sheet of a workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>Where it is, such as <c>kpis.csv, line 12 (orders)</c>.</summary>
    public Saying Place => ImportPlace.Of(File, Sheet, Line, null, Subject);

    /// <summary>The place and the sentence.</summary>
    public Saying Told => ImportWords.Told.Say(Place, Sentence);

    public override string ToString() => $"{Told}";
}
