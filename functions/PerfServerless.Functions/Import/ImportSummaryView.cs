using PerfServerless.Domain.Words;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Import;

/// <summary>What an import changed, as the API shows it.</summary>
/// <param name="Summary">In one sentence.</param>
/// <param name="Details">In counts.</param>
/// <param name="Warnings">What is worth mending.</param>
internal sealed record ImportSummaryView(SayingView Summary, bool ChangedAnything, ImportSummaryView.Counts Details, IReadOnlyList<ImportMistakeView> Warnings)
{
    public static ImportSummaryView Of(ImportSummary summary, Reader reader) => new(
        SayingView.Of(summary.Sentence, reader),
        summary.ChangedAnything,
        new(
            summary.Tenant.Value, summary.Organisation, summary.Version, summary.Published,
            summary.People, summary.Objectives, summary.Kpis, summary.Cadences, summary.Actuals),
        [.. summary.Warnings.Select(w => ImportMistakeView.Of(w, reader))]);

    /// <param name="Version">The version of the scorecard now in force.</param>
    /// <param name="Published">False where this very version was in force already.</param>
    public sealed record Counts(
        string Tenant, string Organisation, string Version, bool Published,
        ImportSummary.Changes People, ImportSummary.Changes Objectives, ImportSummary.Changes Kpis, ImportSummary.Changes Cadences, ImportSummary.ActualChanges Actuals);
}
