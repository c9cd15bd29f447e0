using System.Text.Json;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Escalations;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Cycles;

/// <summary>
/// Lets a cycle follow its cadence: where its meeting or its steps have moved, its times are stored anew, everybody's desk is woken, and the
/// cards that show a deadline are rewritten in place. What was done stays done; a closed cycle stays as it is.
/// </summary>
public sealed class MovedCycles(
    IScorecardStore scorecards, ICycleStore cycles, ICheckInStore requests, EscalationCards escalations, EscalationNotices notices,
    ReviewCommits commits, StaleWrites writes, BusinessTime business)
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

    /// <summary>
    /// Everybody's desk shows it on his own cards, at its own pace: what one chat refuses for a while keeps nobody else waiting, however many they are.
    /// </summary>
    private async Task ShowAsync(Cycle cycle, CancellationToken cancellationToken)
    {
        var code = ShortHash.Of(JsonSerializer.Serialize(cycle.Times));
        var asked = (await requests.ListAsync(cycle.Key, cancellationToken)).Select(r => r.Key.Person);
        foreach (var person in cycle.Asked.Union(asked))
            await writes.DecideAnewAsync(() => TryWakeAsync(new(cycle.Key.Tenant, person), $"moved-{cycle.Key}-{code}", cancellationToken), cancellationToken);

        await ShowManagersAsync(cycle, code, cancellationToken);
        await writes.DecideAnewAsync(
            async () =>
            {
                // Moved once more meanwhile, the cards are behind again.
                if (await cycles.FindAsync(cycle.Key, cancellationToken) is { Value.CardsBehind: true } read && AreSame(read.Value.Times, cycle.Times))
                    await cycles.UpdateAsync(read.With(read.Value with { CardsBehind = false }), cancellationToken);
            },
            cancellationToken);
    }

    private async Task TryWakeAsync(DeskKey key, string cause, CancellationToken cancellationToken)
    {
        var desk = await requests.DeskAsync(key, cancellationToken);
        if (desk.Value.CardsBehind == cause) return;

        await commits.CommitAsync(
            new(key.Tenant) { Desk = desk.With(desk.Value with { CardsBehind = cause }), Events = [ReviewOutbox.ToDesk(key, $"{cause}-{business.Now.UtcTicks}")] },
            cancellationToken);
    }

    /// <summary>Whose card was shown anew is remembered, so that one that could not be is all that is left to try again.</summary>
    private async Task ShowManagersAsync(Cycle cycle, string code, CancellationToken cancellationToken)
    {
        var faults = new List<Exception>();
        foreach (var notice in (await cycles.ListEscalationsAsync(cycle.Key, cancellationToken)).Where(n => n.TimesShown != code))
        {
            try
            {
                await escalations.RewriteAsync(notice, cancellationToken);
                await notices.ChangeAsync(cycle.Key, notice.Manager, n => n with { TimesShown = code }, cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                faults.Add(e);
            }
        }

        if (faults.Count > 0) throw new AggregateException($"{faults.Count} managers' cards of {cycle.Key} do not show yet that its meeting moved.", faults);
    }

    private static bool AreSame(CycleTimes one, CycleTimes other) =>
        one with { RemindAt = [] } == other with { RemindAt = [] } && one.RemindAt.SequenceEqual(other.RemindAt);
}
