using System.ComponentModel;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Events;

/// <summary>A value was recorded for a KPI.</summary>
/// <param name="Kpi">The KPI's id.</param>
/// <param name="Value">In the KPI's unit; percent as shown (12.5 for 12.5 %).</param>
/// <param name="Stands">False where a value known as of a later moment stood already.</param>
public sealed record KpiUpdated(
    [property: Description("The KPI's id.")] string Kpi,
    [property: Description("The KPI's name.")] string Name,
    [property: Description("The id of the objective that it belongs to.")] string? Objective,
    [property: Description("The code of the period, such as 2026-06 or 2026-W23.")] string Period,
    [property: Description("In the KPI's unit; percent as shown: 12.5 for 12.5 %.")] decimal Value,
    [property: Description("What the number counts.")] EventUnit Unit,
    [property: Description("Through which door the value came.")] ActualSource Source,
    [property: Description("False where a value known as of a later moment stood already: this one never stands.")] bool Stands,
    [property: Description("The id of the recorded value.")] string Actual,
    [property: Description("The id of the value that this one corrects.")] string? Corrects = null,
    [property: Description("The moment as of which the sender knows the value, where he said so.")] DateTimeOffset? AsOf = null,
    [property: Description("How many values of the KPI the same import recorded besides this one, which is its newest period's.")] int? Others = null,
    [property: Description("The id of the person who gave it; only where personal values are told.")] string? RecordedBy = null,
    [property: Description("What was noted beside it; only where personal values are told.")] string? Note = null)
{
    /// <param name="personal">Whether who gave it and what he noted are told.</param>
    public static OutgoingEvent Of(Scorecard scorecard, Actual actual, bool personal, int? others = null)
    {
        var kpi = scorecard.Find(actual.Kpi);
        var data = new KpiUpdated(
            actual.Kpi.Value,
            kpi?.Name ?? actual.Kpi.Value,
            kpi?.Objective?.Value,
            actual.Period,
            actual.Value,
            EventUnit.Of(kpi?.Unit),
            actual.Source,
            actual.SupersededBy is null,
            actual.Id,
            actual.Corrects,
            actual.AsOf,
            others is > 0 ? others : null,
            personal ? actual.RecordedBy?.Value : null,
            personal ? actual.Note : null);
        var fact = $"{actual.Kpi}|{actual.Period}|{actual.Id}";
        return EventJson.Make(EventTypes.KpiUpdated, scorecard.Tenant, fact, EventSubjects.Kpi(actual.Kpi), actual.RecordedAt, data);
    }

    /// <summary>What an import recorded, one event a KPI: its newest period's value, and how many others there were.</summary>
    public static IReadOnlyList<OutgoingEvent> OfImport(Scorecard scorecard, IEnumerable<Actual> actuals, bool personal) =>
    [
        .. actuals.GroupBy(a => a.Kpi).Select(ofKpi =>
            Of(scorecard, ofKpi.OrderBy(a => a.Period, StringComparer.Ordinal).ThenBy(a => a.RecordedAt).Last(), personal, ofKpi.Count() - 1)),
    ];
}
