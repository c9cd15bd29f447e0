using System.ComponentModel;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Events;

/// <summary>A KPI's value has been missing for longer than its freshness allows.</summary>
public sealed record KpiWentStale(
    [property: Description("The KPI's id.")] string Kpi,
    [property: Description("The KPI's name.")] string Name,
    [property: Description("The id of the objective that it belongs to.")] string? Objective,
    [property: Description("The id of the person who owes its values.")] string? Owner,
    [property: Description("The code of the first period without a value.")] string MissingPeriod,
    [property: Description("How many working days have passed since that period ended.")] int WorkingDays,
    [property: Description("How many the KPI's freshness allows.")] int Allowed,
    [property: Description("The code of the last period with a value.")] string LastPeriod,
    [property: Description("The last value, in the KPI's unit.")] decimal LastValue,
    [property: Description("What the number counts.")] EventUnit Unit)
{
    /// <param name="last">The KPI's last value.</param>
    public static OutgoingEvent Of(Scorecard scorecard, Kpi kpi, Overdue overdue, Actual last, DateTimeOffset now)
    {
        var data = new KpiWentStale(
            kpi.Id.Value, kpi.Name, kpi.Objective?.Value, kpi.Owner?.Value, overdue.Period, overdue.WorkingDays, overdue.Allowed, last.Period, last.Value,
            EventUnit.Of(kpi.Unit));
        return EventJson.Make(EventTypes.KpiWentStale, scorecard.Tenant, $"{kpi.Id}|{overdue.Period}", EventSubjects.Kpi(kpi.Id), now, data);
    }
}
