using System.ComponentModel;
using PerfServerless.Domain.Reviews.Decisions;

namespace PerfServerless.Domain.Events;

/// <summary>A meeting decided something, and it was written down.</summary>
public sealed record DecisionRecorded(
    [property: Description("The decision's key, by which GET /api/decisions/KEY tells it.")] string Decision,
    [property: Description("The cadence's id.")] string Cadence,
    [property: Description("The cycle within its cadence.")] string Cycle,
    [property: Description("The id of the person who wrote it down.")] string By,
    [property: Description("The id of the KPI that it is about; absent where it is about none.")] string? Kpi = null,
    [property: Description("The id of the objective that it is about; absent where it is about none.")] string? Objective = null,
    [property: Description("The id of the person who is to do something; absent where nobody is.")] string? Owner = null,
    [property: Description("The last day on which that is in time.")] DateOnly? DueOn = null,
    [property: Description("How the action item stands: whoever gives it to himself has accepted it.")] ActionState? State = null,
    [property: Description("What was decided, in people's own words; only where personal values are told.")] string? Text = null)
{
    /// <param name="decision">As it was written down.</param>
    /// <param name="personal">Whether its words are told.</param>
    public static OutgoingEvent Of(Decision decision, bool personal)
    {
        var key = decision.Key;
        var data = new DecisionRecorded(
            key.ToString(),
            key.Cycle.Cadence.Value,
            key.Cycle.Occurrence,
            decision.By.Value,
            decision.Kpi?.Value,
            decision.Objective?.Value,
            decision.Action?.Owner.Value,
            decision.Action?.DueOn,
            decision.Action?.State,
            personal ? decision.Text : null);
        return EventJson.Make(EventTypes.DecisionRecorded, key.Cycle.Tenant, key.ToString(), EventSubjects.Decision(key), decision.At, data);
    }
}
