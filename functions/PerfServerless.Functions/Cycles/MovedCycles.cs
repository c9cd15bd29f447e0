using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Escalations;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Cycles;

/// <summary>
/// Lets a cycle follow its cadence: where its meeting or its steps have moved, its times are stored anew, everybody's desk is woken, and the
/// cards that show a deadline are rewritten in place. What was done stays done; a closed cycle stays as it is.
/// </summary>
public sealed class MovedCycles(
    IScorecardStore scorecards, ICycleStore cycles, DeskReader reader, DeskForms forms, EscalationCards escalations, ReviewCommits commits,
    StaleWrites writes, BusinessTime business)
{
    public async Task<CycleStand> FollowAsync(CycleInput input, CancellationToken cancellationToken)
    {
        var stand = await writes.DecideAnewAsync(() => TryFollowAsync(input, cancellationToken), cancellationToken);
        if (stand is { IsCalledOff: false, Cycle: { State: CycleState.Open, CardsBehind: true } moved }) await ShowAsync(moved, cancellationToken);
        return stand;
    }

    private async Task<CycleStand> TryFollowAsync(CycleInput input, CancellationToken cancellationToken)
    {
        var read = await cycles.FindAsync(input.Key, cancellationToken);
        var stand = new CycleStand(read?.Value, read?.Value.MeetingDay ?? input.MeetingDay, read?.Value.Times ?? input.Times);
        if (read?.Value.State == CycleState.Closed) return stand;
        if (await scorecards.CurrentAsync(input.Key.Tenant, cancellationToken) is not { Scorecard: var scorecard } published) return stand;
        if (scorecard.Find(input.Key.Cadence) is not { } cadence) return stand; // it goes on as it was planned
        if (CyclePlanner.IsCalledOff(cadence, scorecard.Organisation, input.Key.Occurrence))
        {
            if (read is not null) await CallOffAsync(read, cancellationToken);
            return stand with { IsCalledOff = true };
        }

        // A rule that would have had the meeting already does not end what is running.
        var planned = CyclePlanner.Find(cadence, scorecard.Organisation, input.Key.Occurrence);
        if (planned is null || AreSame(planned.Times, stand.Times) || planned.Times.MeetingAt <= business.Now) return stand;
        if (read is null) return new(null, planned.MeetingDay, planned.Times);

        var moved = read.Value with { MeetingDay = planned.MeetingDay, Times = planned.Times, CardsBehind = read.Value.State == CycleState.Open };
        // Told first, under the scorecard's version: a crash in between tells it once all the same.
        if (moved.Times.MeetingAt != stand.Times.MeetingAt)
        {
            var what = new TimelineEvent.MeetingMoved(stand.Times.MeetingAt, moved.Times.MeetingAt);
            await cycles.TellAsync(input.Key, [new($"moved-{ShortHash.Of(published.Version)}", business.Now, what)], cancellationToken);
        }

        await cycles.UpdateAsync(read.With(moved), cancellationToken);
        return new(moved, moved.MeetingDay, moved.Times);
    }

    private async Task CallOffAsync(Versioned<Cycle> read, CancellationToken cancellationToken)
    {
        if (read.Value.CalledOff) return;

        await cycles.TellAsync(read.Value.Key, [new("called-off", business.Now, new TimelineEvent.CalledOff())], cancellationToken);
        await cycles.UpdateAsync(read.With(read.Value with { CalledOff = true }), cancellationToken);
    }

    /// <summary>Repeated after a crash it shows everything again, which nobody sees.</summary>
    private async Task ShowAsync(Cycle cycle, CancellationToken cancellationToken)
    {
        foreach (var person in cycle.Asked)
        {
            var desk = new DeskKey(cycle.Key.Tenant, person);
            if (await reader.FindAsync(desk, cancellationToken) is { } facts) await ShowAsync(facts, cancellationToken);
            await commits.CommitAsync(
                new(cycle.Key.Tenant) { Events = [ReviewOutbox.ToDesk(desk, $"moved-{cycle.Key}-{business.Now.UtcTicks}")] }, cancellationToken);
        }

        foreach (var notice in await cycles.ListEscalationsAsync(cycle.Key, cancellationToken)) await escalations.RewriteAsync(notice, cancellationToken);

        await writes.DecideAnewAsync(
            async () =>
            {
                // Moved once more meanwhile, the cards are behind again.
                if (await cycles.FindAsync(cycle.Key, cancellationToken) is { Value.CardsBehind: true } read && AreSame(read.Value.Times, cycle.Times))
                    await cycles.UpdateAsync(read.With(read.Value with { CardsBehind = false }), cancellationToken);
            },
            cancellationToken);
    }

    private async Task ShowAsync(DeskFacts facts, CancellationToken cancellationToken)
    {
        if (facts.Context.Missing.Any() && facts.Desk.Value.Current is not null) await forms.RefreshAsync(facts, cancellationToken);
        else await forms.TidyAsync(facts, cancellationToken, refresh: true);
    }

    private static bool AreSame(CycleTimes one, CycleTimes other) =>
        one with { RemindAt = [] } == other with { RemindAt = [] } && one.RemindAt.SequenceEqual(other.RemindAt);
}
