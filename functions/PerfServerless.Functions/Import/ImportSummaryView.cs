using PerfServerless.Domain.Words;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Import;

/// <summary>What an import changed, as the API shows it.</summary>
/// <param name="Summary">In one sentence.</param>
/// <param name="Details">In counts.</param>
/// <param name="Overruled">Values of the folder that do not stand, because somebody said something else since.</param>
/// <param name="Warnings">What is worth mending.</param>
internal sealed record ImportSummaryView(
    SayingView Summary,
    bool ChangedAnything,
    ImportSummaryView.Counts Details,
    ImportSummaryView.OverruledView Overruled,
    IReadOnlyList<ImportMistakeView> Warnings)
{
    private const int Listed = 1000;

    public static ImportSummaryView Of(ImportSummary summary, Reader reader) => new(
        SayingView.Of(summary.Sentence, reader),
        summary.ChangedAnything,
        new(
            summary.Tenant.Value, summary.Organisation, summary.Version, summary.Published,
            summary.People, summary.Objectives, summary.Kpis, summary.Cadences, summary.Actuals),
        new(
            summary.AllOverruled.Count(),
            summary.OverruledSentence is { } sentence ? SayingView.Of(sentence, reader) : null,
            [.. summary.AllOverruled.Take(Listed).Select(o => SayingView.Of(o, reader))]),
        [.. summary.Warnings.Select(w => ImportMistakeView.Of(w, reader))]);

    /// <param name="Version">The version of the scorecard now in force.</param>
    /// <param name="Published">False where this very version was in force already.</param>
    public sealed record Counts(
        string Tenant,
        string Organisation,
        string Version,
        bool Published,
        ImportSummary.Changes People,
        ImportSummary.Changes Objectives,
        ImportSummary.Changes Kpis,
        ImportSummary.Changes Cadences,
        ImportSummary.ActualChanges Actuals);

    /// <param name="Count">How many there are.</param>
    /// <param name="Summary">The count in a sentence; null where there are none.</param>
    /// <param name="Values">The first of them, each with what the folder says, who said what stands, and when.</param>
    public sealed record OverruledView(int Count, SayingView? Summary, IReadOnlyList<SayingView> Values);
}
