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
        var cycles = (await requests.DeskAsync(new(tenant, person), cancellationToken)).Value.Open;
        await commits.CommitAsync(
            new(tenant)
            {
                Timeline = told is null ? [] : [.. cycles.Select(c => new Told(c, told(now)))],
                Events = [.. cycles.SelectMany(c => ReviewOutbox.Changed(new(c, person), cause)).DefaultIfEmpty(
                    ReviewOutbox.ToDesk(new(tenant, person), cause))],
            },
            cancellationToken);
    }
}
