using System.ComponentModel;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Events;

/// <summary>Somebody answered what he was asked, or a part of it.</summary>
public sealed record CheckInReceived(
    [property: Description("The id of the person who answered.")] string Person,
    [property: Description("The values that were given.")] IReadOnlyList<EventItem> Given,
    [property: Description("How each review that asked him stands now.")] IReadOnlyList<EventCheckIn> Reviews,
    [property: Description("How sure he is; only where personal values are told.")] Confidence? Confidence = null,
    [property: Description("What stands in his way; only where personal values are told.")] string? Blocker = null)
{
    /// <param name="submission">The chat activity that brought it.</param>
    /// <param name="requests">The requests that it changed, as they stand after it.</param>
    public static OutgoingEvent Of(
        TenantId tenant, PersonId person, string submission, IReadOnlyCollection<Actual> given, IReadOnlyCollection<CheckInRequest> requests,
        DateTimeOffset now, bool personal)
    {
        var data = new CheckInReceived(
            person.Value,
            [.. given.Select(a => new EventItem(a.Kpi.Value, a.Period, a.Id))],
            [
                .. requests.Select(r => new EventCheckIn(
                    r.Key.Cycle.Cadence.Value,
                    r.Key.Cycle.Occurrence,
                    r.State == RequestState.Complete,
                    [.. r.Missing.Select(o => new EventItem(o.Kpi.Value, o.Period))])),
            ],
            personal ? requests.Select(r => r.Confidence).FirstOrDefault(c => c is not null) : null,
            personal ? requests.Select(r => r.Blocker).FirstOrDefault(b => b is not null) : null);
        return EventJson.Make(EventTypes.CheckInReceived, tenant, $"{person}|{submission}", EventSubjects.Person(person), now, data);
    }
}
