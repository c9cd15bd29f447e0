using System.ComponentModel;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Events;

/// <summary>A manager was told about people whose numbers are missing.</summary>
public sealed record EscalationRaised(
    [property: Description("The cadence's id.")] string Cadence,
    [property: Description("The cycle within its cadence.")] string Cycle,
    [property: Description("The id of the manager who was told.")] string Manager,
    [property: Description("The ids of the people whom he was told about.")] IReadOnlyList<string> People,
    [property: Description("When the review meets.")] DateTimeOffset MeetingAt)
{
    /// <param name="card">The number of his card: what climbs to him later is told anew.</param>
    public static OutgoingEvent Of(CycleKey cycle, PersonId manager, IReadOnlyCollection<PersonId> people, DateTimeOffset meetingAt, DateTimeOffset now, int card = 1)
    {
        IReadOnlyList<string> ids = [.. people.Order().Select(p => p.Value)];
        return EventJson.Make(
            EventTypes.EscalationRaised,
            cycle.Tenant,
            $"{cycle}|{manager}|{string.Join(',', ids)}{(card > 1 ? $"|{card}" : "")}",
            EventSubjects.Escalation(cycle, manager),
            now,
            new EscalationRaised(cycle.Cadence.Value, cycle.Occurrence, manager.Value, ids, meetingAt));
    }
}
