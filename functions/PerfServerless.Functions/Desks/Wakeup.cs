using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Functions.Outbox;

namespace PerfServerless.Functions.Desks;

/// <summary>Wakes a person's desk because something about the person changed: installed, paused, a value that came from elsewhere.</summary>
public sealed class Wakeup(ICheckInStore requests, ReviewCommits commits)
{
    /// <param name="cause">What changed; unique for every change.</param>
    /// <param name="told">What the timeline of each open cycle tells of it; null for nothing.</param>
    public async Task AllAsync(
        TenantId tenant, PersonId person, string cause, Func<DateTimeOffset, TimelineEntry>? told, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var cycles = await OpenAsync(tenant, person, cancellationToken);
        await commits.CommitAsync(
            new(tenant)
            {
                Timeline = told is null ? [] : [.. cycles.Select(c => new Told(c, told(now)))],
                Events = Events(tenant, person, cycles, cause),
            },
            cancellationToken);
    }

    /// <summary>What wakes the desk and the cycles that ask the person, to be committed with what changed.</summary>
    /// <inheritdoc cref="AllAsync"/>
    public async Task<IReadOnlyCollection<OutboxMessage>> EventsAsync(TenantId tenant, PersonId person, string cause, CancellationToken cancellationToken) =>
        Events(tenant, person, await OpenAsync(tenant, person, cancellationToken), cause);

    private static IReadOnlyCollection<OutboxMessage> Events(TenantId tenant, PersonId person, IReadOnlyList<CycleKey> cycles, string cause) =>
        [.. ReviewOutbox.Changed(new(tenant, person), cycles, cause)];

    private async Task<IReadOnlyList<CycleKey>> OpenAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        (await requests.DeskAsync(new(tenant, person), cancellationToken)).Value.Open;
}
