using System.ComponentModel;
using PerfServerless.Domain.Reviews.Escalations;

namespace PerfServerless.Domain.Events;

/// <summary>Nothing is missing any more of what a manager was told.</summary>
public sealed record EscalationCancelled(
    [property: Description("The cadence's id.")] string Cadence,
    [property: Description("The cycle within its cadence.")] string Cycle,
    [property: Description("The id of the manager who had been told.")] string Manager,
    [property: Description("The ids of the people whom he had been told about.")] IReadOnlyList<string> People)
{
    public static OutgoingEvent Of(EscalationNotice notice, DateTimeOffset now) => EventJson.Make(
        EventTypes.EscalationCancelled,
        notice.Cycle.Tenant,
        $"{notice.Cycle}|{notice.Manager}{(notice.Card > 1 ? $"|{notice.Card}" : "")}",
        EventSubjects.Escalation(notice.Cycle, notice.Manager),
        now,
        new EscalationCancelled(
            notice.Cycle.Cadence.Value, notice.Cycle.Occurrence, notice.Manager.Value, [.. notice.People.Order().Select(p => p.Value)]));
}
