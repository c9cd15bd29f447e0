using System.ComponentModel;
using System.Globalization;
using PerfServerless.Domain.Reviews.Decisions;

namespace PerfServerless.Domain.Events;

/// <summary>Somebody did something about a decision or its action item: a line of its ledger after the first.</summary>
public sealed record ActionChanged(
    [property: Description("The decision's key, by which GET /api/decisions/KEY tells it.")] string Decision,
    [property: Description("The cadence's id.")] string Cadence,
    [property: Description("The cycle within its cadence.")] string Cycle,
    [property: Description("The number of the line in the decision's ledger, from 2.")] int Entry,
    [property: Description("What was done.")] ActionMove What,
    [property: Description("The id of the person who did it.")] string By,
    [property: Description("The id of the KPI that it is about; absent where it is about none.")] string? Kpi = null,
    [property: Description("The id of the objective that it is about; absent where it is about none.")] string? Objective = null,
    [property: Description("The id of the person who is to do something; absent where nobody is.")] string? Owner = null,
    [property: Description("The id of the owner before; absent where that did not change.")] string? OwnerBefore = null,
    [property: Description("The last day on which it is in time; absent where nobody is to do anything.")] DateOnly? DueOn = null,
    [property: Description("That day before; absent where it did not change.")] DateOnly? DueBefore = null,
    [property: Description("How the action item stands now; absent where nobody is to do anything.")] ActionState? State = null,
    [property: Description("What was decided, in people's own words; only where personal values are told.")] string? Text = null,
    [property: Description("Why, or a note, in people's own words; only where personal values are told.")] string? Note = null)
{
    /// <param name="decision">As it stands after the change; its last line is the one that is told.</param>
    /// <param name="personal">Whether people's own words are told.</param>
    public static OutgoingEvent Of(Decision decision, bool personal)
    {
        var (key, last) = (decision.Key, decision.Last);
        var data = new ActionChanged(
            key.ToString(),
            key.Cycle.Cadence.Value,
            key.Cycle.Occurrence,
            last.Number,
            last.What,
            last.By.Value,
            decision.Kpi?.Value,
            decision.Objective?.Value,
            decision.Action?.Owner.Value,
            last.From?.Value,
            decision.Action?.DueOn,
            last.DueBefore,
            decision.Action?.State,
            personal ? decision.Text : null,
            personal ? last.Note : null);
        var fact = string.Create(CultureInfo.InvariantCulture, $"{key}|{last.Number}");
        return EventJson.Make(EventTypes.ActionChanged, key.Cycle.Tenant, fact, EventSubjects.Decision(key), last.At, data);
    }
}
