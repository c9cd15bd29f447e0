using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Deliveries;

/// <summary>What became of messages, for whoever asks.</summary>
internal sealed class DeliveryBoard(IDeliveryLog log, IScorecardStore scorecards, ICycleStore cycles, BusinessTime business)
{
    /// <summary>The most entries that are read for one answer.</summary>
    public const int MostEntries = 5_000;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Quarter = TimeSpan.FromDays(92);

    /// <summary>What is held back stands under the moment until which it is.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(60);

    /// <summary>The messages of a cycle, of a person, or of both; of neither, those of the last week.</summary>
    /// <returns>Newest first, and whether there are more; null where there is no such cycle.</returns>
    public async Task<(IReadOnlyList<DeliveryStand> Stands, bool More)?> ReadAsync(
        TenantId tenant, CycleKey? cycle, PersonId? person, CancellationToken cancellationToken)
    {
        var (from, until) = (business.Now - (person is null ? Week : Quarter), business.Now + Ahead);
        if (cycle is not null)
        {
            if (await cycles.FindAsync(cycle, cancellationToken) is not { Value.Times: var times }) return null;
            (from, until) = (times.OpensAt.AddDays(-1), times.MeetingAt + Ahead);
        }

        var entries = await log.ListAsync(tenant, from, until, MostEntries, cancellationToken);
        var stands = DeliveryStand.Of(entries.Where(e => person is null || e.Person == person))
            .Where(s => cycle is null || s.Last.Cycles.Contains(cycle));
        return ([.. stands], entries.Count == MostEntries);
    }

    /// <returns>Each organisation's messages of the last week.</returns>
    public async Task<IReadOnlyList<(TenantId Tenant, IReadOnlyList<DeliveryStand> Stands)>> LastWeekAsync(CancellationToken cancellationToken)
    {
        var all = new List<(TenantId, IReadOnlyList<DeliveryStand>)>();
        foreach (var tenant in await scorecards.TenantsAsync(cancellationToken))
        {
            if (await ReadAsync(tenant, null, null, cancellationToken) is { Stands: { Count: > 0 } stands }) all.Add((tenant, stands));
        }

        return all;
    }
}
