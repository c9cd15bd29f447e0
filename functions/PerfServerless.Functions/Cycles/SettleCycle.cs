using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Escalations;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Cycles;

/// <summary>
/// Closes what is still open of a closed cycle, counts what came of it, tells its timeline, and takes the buttons off the cards that
/// still have some.
/// </summary>
public sealed class SettleCycle(
    ICycleStore cycles, ICheckInStore requests, DeskReader reader, DeskForms forms, EscalationCards escalations, ReviewCommits commits, StaleWrites writes,
    RhythmNews rhythm, BusinessTime business)
    : TaskActivity<CycleKey, CycleOutcome>
{
    public override async Task<CycleOutcome> RunAsync(TaskActivityContext context, CycleKey input)
    {
        var stopping = context.Stopping;
        foreach (var request in await requests.ListAsync(input, stopping))
        {
            // A submission that came in the same moment counts.
            await writes.DecideAnewAsync(() => TryCloseAsync(request.Key, stopping), stopping);
        }

        var all = await requests.ListAsync(input, stopping);
        var own = OwnItems.Of(all);
        var missing = own.Where(r => r.State == RequestState.Closed).Sum(r => r.Missing.Count());
        foreach (var notice in await cycles.ListEscalationsAsync(input, stopping)) await escalations.RewriteAsync(notice, stopping);
        foreach (var request in all)
        {
            if (await reader.FindAsync(new(input.Tenant, request.Key.Person), stopping) is { } facts) await forms.TidyAsync(facts, stopping, refresh: true);
        }

        await rhythm.TellAsync(input, all, stopping);
        await cycles.TellAsync(input, [new("closed", business.Now, new TimelineEvent.CycleClosed(missing))], stopping);
        return new(
            Asked: own.Count,
            Complete: own.Count(r => r.State == RequestState.Complete),
            Excused: own.Count(r => r.State == RequestState.Excused),
            Unreachable: own.Count(r => r.Unreachable is not null && r.State != RequestState.Complete),
            Missing: missing);
    }

    /// <summary>Closes a request that is still open, and takes the cycle off its owner's desk: also of one who left.</summary>
    private async Task TryCloseAsync(RequestKey key, CancellationToken cancellationToken)
    {
        var desk = new DeskKey(key.Cycle.Tenant, key.Person);
        if (await requests.FindAsync(key, cancellationToken) is not { } read) return;

        var at = await requests.DeskAsync(desk, cancellationToken);
        var (closed, settled) = (read.Value.Close(business.Now), at.Value.WithSettled(key.Cycle));
        if (closed is null && ReferenceEquals(settled, at.Value)) return;

        await commits.CommitAsync(
            new(key.Cycle.Tenant)
            {
                Requests = closed is null ? [] : [read.With(closed)],
                Desk = at.With(settled),
                Events = [ReviewOutbox.ToDesk(desk, $"closed-{key.Cycle}")],
            },
            cancellationToken);
    }
}
