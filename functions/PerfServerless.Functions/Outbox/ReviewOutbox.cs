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
        Changed(new(request.Cycle.Tenant, request.Person), [request.Cycle], $"{request.Cycle}|{cause}");

    /// <summary>What a person owes changed: his desk hears of it once, and each cycle that asks him.</summary>
    /// <inheritdoc cref="Changed(RequestKey, string)"/>
    public static IEnumerable<OutboxMessage> Changed(DeskKey desk, IEnumerable<CycleKey> cycles, string cause) =>
    [
        ToDesk(desk, cause),
        .. cycles.Select(c => new OutboxMessage($"{new RequestKey(c, desk.Person)}|c|{cause}", InstanceIds.Cycle(c), ReviewEvents.Changed, desk.Person.Value)),
    ];

    public static OutboxMessage ToDesk(DeskKey desk, string cause) => new($"{desk}|p|{cause}", InstanceIds.Desk(desk), ReviewEvents.Changed, desk.Person.Value);
}
