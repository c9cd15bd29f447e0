using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Orchestration;

namespace PerfServerless.Functions.Desk;

/// <summary>Makes the events that tell a check-in and its cycle of a change; the one place that names them.</summary>
internal static class ReviewOutbox
{
    /// <param name="cause">What changed it; with the request it makes the events' ids.</param>
    public static IReadOnlyCollection<OutboxMessage> Changed(RequestKey request, string cause) =>
    [
        new($"{request}|q|{cause}", InstanceIds.CheckIn(request), ReviewEvents.Changed, request.Person.Value),
        new($"{request}|c|{cause}", InstanceIds.Cycle(request.Cycle), ReviewEvents.Changed, request.Person.Value),
    ];
}
