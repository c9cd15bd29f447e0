using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Briefs.Updates;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Briefs;

/// <summary>A KPI of a brief of which something else is known by now, as the API shows it.</summary>
/// <param name="Period">The newest one whose value came or changed.</param>
/// <param name="Before">What the brief has for it; null where it has none.</param>
/// <param name="Periods">For how many periods values came or changed, at least 1.</param>
/// <param name="RecordedBy">The id of the person who gave it; null for other systems and imports.</param>
internal sealed record BriefUpdateView(
    string Kpi, string Period, decimal Value, decimal? Before, int Periods, DateTimeOffset RecordedAt, string? RecordedBy, ActualSource Source, Saying Sentence)
{
    public static BriefUpdateView Of(Brief brief, BriefUpdate update) => new(
        update.Row.Kpi.Value,
        update.Now.Period,
        update.Now.Value,
        update.Before,
        update.Periods,
        update.Now.RecordedAt,
        update.Now.RecordedBy?.Value,
        update.Now.Source,
        BriefUpdates.Sentence(brief, update));
}
