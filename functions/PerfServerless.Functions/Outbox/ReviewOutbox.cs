using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Orchestration;

namespace PerfServerless.Functions.Outbox;

/// <summary>Makes the events that tell desks and cycles of a change; the one place that names them.</summary>
internal static class ReviewOutbox
{
    /// <summary>A request changed: its owner's desk and its cycle hear of it.</summary>
    /// <param name="cause">What changed it; with the request it makes the events' ids.</param>
    public static IEnumerable<OutboxMessage> Changed(RequestKey request, string cause) =>
    [
        ToDesk(new(request.Cycle.Tenant, request.Person), $"{request.Cycle}|{cause}"),
        new($"{request}|c|{cause}", InstanceIds.Cycle(request.Cycle), ReviewEvents.Changed, request.Person.Value),
    ];

    public static OutboxMessage ToDesk(DeskKey desk, string cause) => new($"{desk}|p|{cause}", InstanceIds.Desk(desk), ReviewEvents.Changed, desk.Person.Value);
}
