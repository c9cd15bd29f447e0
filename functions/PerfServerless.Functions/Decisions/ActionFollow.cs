using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Actions;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Working;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Messages;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;
using PerfServerless.Functions.Settings;
using PerfServerless.Functions.StandIns;

namespace PerfServerless.Functions.Decisions;

/// <summary>
/// Does what follows from where somebody's action items stand: asks, reminds, climbs, tells what was done. It is done by the desk of whoever owes
/// them, again after a crash, and each sentence comes once.
/// </summary>
public sealed class ActionFollow(
    IScorecardStore scorecards, ICheckInStore desks, DecisionBoard board, ActionCards cards, DeskNotes notes, Reachability reachability,
    ReviewCommits commits, StaleWrites writes, ReviewPolicies policies, BusinessTime business)
{
    /// <returns>When that has to be looked at again; null where nothing but a change can change anything.</returns>
    public async Task<DateTimeOffset?> FollowAsync(DeskKey key, CancellationToken cancellationToken)
    {
        var desk = (await desks.DeskAsync(key, cancellationToken)).Value;
        if (desk.Actions is not { Count: > 0 } his || await scorecards.CurrentAsync(key.Tenant, cancellationToken) is not { Scorecard: var scorecard }) return null;

        var (moments, settled) = (new List<DateTimeOffset>(), new List<DecisionKey>());
        foreach (var one in his)
        {
            var decision = await board.FindAsync(one, cancellationToken);
            // Whose it is now keeps it on his own desk.
            if (decision is null || (decision.Action is { Owner: var owner } && owner != key.Person)) settled.Add(one);
            else if (await FollowAsync(scorecard, desk, decision, cancellationToken) is { } next) moments.Add(next);
            else if (await board.FindAsync(one, cancellationToken) is not { IsLive: true }) settled.Add(one);
        }

        if (settled.Count > 0) await ForgetAsync(key, settled, cancellationToken);
        return moments.Cast<DateTimeOffset?>().Min();
    }

    /// <summary>A sentence about it did not get through: whoever comes next hears of it.</summary>
    public Task MissedAsync(PersonId reader, ActionPlace place, CancellationToken cancellationToken) => board.NoteAsync(
        place.Key,
        d => d.Action is { } item && place.Step != ActionStep.News
            ? d with { Action = item with { Told = [.. item.Told.Select(t => Is(t, reader, place) ? t with { Missed = true } : t)] } }
            : d,
        wakes: true,
        cancellationToken);

    private static bool Is(ActionTold told, PersonId reader, ActionPlace place) => (told.Step, told.Stage, told.To) == (place.Step, place.Stage, reader);

    private async Task<DateTimeOffset?> FollowAsync(Scorecard scorecard, Desk desk, Decision decision, CancellationToken cancellationToken)
    {
        if (decision.Followed < decision.Last.Number) await TellAsync(scorecard, decision, cancellationToken);
        if (decision.Action is not { IsOpen: true } item) return null;

        var calendar = scorecard.Find(item.Owner) is { } owner && !reachability.HasLeft(owner)
            ? PersonCalendars.Of(owner, scorecard.Organisation, desk.Absences)
            : null;
        var asked = desk.ActionCardOf(decision.Key) is { At: var at } sent && sent.Stage == item.Stage ? at : (DateTimeOffset?)null;
        var plan = ActionPolicy.Next(item, calendar, ActionContent.ZoneOf(scorecard, decision), policies.Actions, business.Now, asked);
        if (plan.Due.Count + plan.Passed.Count == 0) return plan.Next;

        await TakeAsync(scorecard, decision, item, plan, cancellationToken);
        return plan.Next;
    }

    private async Task TakeAsync(Scorecard scorecard, Decision decision, ActionItem item, ActionPlan plan, CancellationToken cancellationToken)
    {
        var (now, told) = (business.Now, plan.Passed.Select(s => new ActionTold(s, item.Owner, item.Stage, business.Now)).ToList());
        var scene = plan.Due.All(ActionItem.IsForOwner) ? null : await LineAsync(scorecard, decision, item, cancellationToken);
        foreach (var step in plan.Due)
        {
            var known = item.WithTold(told);
            var to = ActionItem.IsForOwner(step) ? item.Owner : ActionReceivers.Of(step, known, scene!, now);
            if (to is { } receiver) await PutAsync(scorecard, decision, step, receiver, cancellationToken);
            // Where nobody is left to tell it is not looked for again.
            told.Add(new(step, to ?? item.Owner, item.Stage, now));
        }

        await board.NoteAsync(
            decision.Key,
            d => d.Action is { } standing && standing.Stage == item.Stage
                ? d with { Action = standing.WithTold(told.Where(t => !standing.Told.Any(k => (k.Step, k.Stage, k.To) == (t.Step, t.Stage, t.To)))) }
                : d,
            wakes: false,
            cancellationToken);
    }

    /// <summary>What somebody did is told to whoever else has to know, and every message about it shows it.</summary>
    private async Task TellAsync(Scorecard scorecard, Decision decision, CancellationToken cancellationToken)
    {
        PersonId? reviewer = null;
        if (decision.Action is { } item)
        {
            var scene = await LineAsync(scorecard, decision, item, cancellationToken);
            reviewer = ActionReceivers.Of(ActionStep.News, item, scene, business.Now);
        }

        foreach (var to in ActionReceivers.OfNews(decision, reviewer).Where(p => scorecard.Find(p) is not null))
            await PutAsync(scorecard, decision, ActionStep.News, to, cancellationToken);
        await cards.RewriteAsync(scorecard, decision, cancellationToken, decision.Last.By);
        await board.NoteAsync(
            decision.Key, d => d.Followed < decision.Last.Number ? d with { Followed = decision.Last.Number } : d, wakes: false, cancellationToken);
    }

    private async Task PutAsync(Scorecard scorecard, Decision decision, ActionStep step, PersonId to, CancellationToken cancellationToken)
    {
        var place = new ActionPlace(decision.Key, step, decision.Action?.Stage ?? 0, step == ActionStep.News ? decision.Last.Number : 0);
        var card = await cards.ShowAsync(scorecard, decision, to, cancellationToken, place);
        await notes.PutOnceAsync(new(scorecard.Tenant, to), ActionNotes.Of(decision, step, card), cancellationToken);
    }

    /// <summary>Reads of those who may be told what decides whether they can be.</summary>
    private async Task<LineScene> LineAsync(Scorecard scorecard, Decision decision, ActionItem item, CancellationToken cancellationToken)
    {
        var cadence = scorecard.Find(decision.Key.Cycle.Cadence) ?? Gone(decision, item);
        var line = new HashSet<PersonId> { item.AskedBy, cadence.Owner };
        line.UnionWith(cadence.Leaders);
        var passed = new HashSet<PersonId> { item.Owner };
        for (var at = scorecard.Find(item.Owner)?.Manager; at is { } manager && passed.Add(manager); at = scorecard.Find(manager)?.Manager) line.Add(manager);

        var (absences, unreachable) = (new Dictionary<PersonId, IReadOnlyList<Absence>>(), new HashSet<PersonId>());
        for (var open = new Queue<PersonId>(line); open.TryDequeue(out var id);)
        {
            if (scorecard.Find(id) is not { } person || absences.ContainsKey(id)) continue;
            var desk = (await desks.DeskAsync(new(scorecard.Tenant, id), cancellationToken)).Value;
            absences[id] = desk.Absences;
            foreach (var stands in desk.Absences.Select(a => a.Delegate).OfType<PersonId>()) open.Enqueue(stands);
            if ((await reachability.OfAsync(scorecard, person, desk, cancellationToken)).Why is not null) unreachable.Add(id);
        }

        return new(scorecard, cadence, p => PersonCalendars.Of(p, scorecard.Organisation, absences.GetValueOrDefault(p.Id, []))) { Unreachable = unreachable };
    }

    // Its review is held no more: whoever asked for the item stands in for all who led it.
    private static Cadence Gone(Decision decision, ActionItem item) => new()
    {
        Id = decision.Key.Cycle.Cadence,
        Name = decision.Key.Cycle.Cadence.Value,
        Weekday = DayOfWeek.Monday,
        MeetingAt = default,
        TimeZone = "Etc/UTC",
        Owner = item.AskedBy,
        Leaders = [],
    };

    private Task ForgetAsync(DeskKey key, IReadOnlyCollection<DecisionKey> settled, CancellationToken cancellationToken) => writes.DecideAnewAsync(
        async () =>
        {
            var read = await desks.DeskAsync(key, cancellationToken);
            var after = settled.Aggregate(read.Value, (desk, one) => desk.WithoutAction(one));
            if (after != read.Value) await commits.CommitAsync(new(key.Tenant) { Desk = read.With(after) }, cancellationToken);
        },
        cancellationToken);
}
