using PerfServerless.Domain.Words.Catalogue.Simulation;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Ladders;
using PerfServerless.Host.Simulation.Chat;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.Invariants;

/// <inheritdoc cref="InvariantKind.Ladder"/>
/// <remarks>
/// It looks at every number that stayed missing, but for these: the owner left, paused or blocked the bot while the review ran, so that his silence
/// is none; he was asked after the deadline, and cannot have missed it; he stands in for somebody, whose ladder is held. Of those above him it
/// passes over whom the bot may have lost sight of between the moment and the meeting, and whoever was away then. Where the nearest of the others may
/// not be written to before the meeting, or his week had no room for another message, nothing is asked of it.
/// </remarks>
internal sealed class Ladder(QuarterWorld world) : Invariant(InvariantKind.Ladder, world)
{
    /// <summary>So long a manager may be written to and says nothing: more than his working time for an answer.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromHours(8);

    /// <summary>So long it takes until the bot knows that somebody cannot be reached, and tells the next one.</summary>
    private static readonly TimeSpan Finding = TimeSpan.FromHours(2);

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Of the messages of a week, so many leave no room for a card that tells of others.</summary>
    private const int Full = 5;

    public override async Task EndAsync()
    {
        foreach (var cycle in await QuarterCycles.OverAsync(World)) await LookAsync(cycle);
    }

    private async Task LookAsync(Cycle cycle)
    {
        var cards = World.Chat.All.Where(m => m.First is ChatCard.Escalation card && card.Cycle == cycle.Key).ToList();
        var timeline = await World.Stores.Cycles.TimelineAsync(cycle.Key, CancellationToken.None);
        foreach (var request in await World.Stores.CheckIns.ListAsync(cycle.Key, CancellationToken.None))
        {
            if (request.State == RequestState.Open) Break(request.Key.Person, SimulationBreachWords.NotSettled.Say(cycle.Key.ToString()), cycle.Times.MeetingAt);
            if (cycle.CalledOff || World.PersonAt(request.Key.Person, cycle.Times.DueAt) is not { } owner || !IsSilent(cycle, request, owner)) continue;

            var since = request.Missing.Select(o => MissedAt(cycle, request, owner, o)).OfType<DateTimeOffset>().Order().ToList();
            if (since.Count == 0) continue;

            var from = timeline.Where(t => t.What is TimelineEvent.HandedOver handed && handed.To == owner.Id).Select(t => t.At)
                .Append(World.StoppedUntil(cycle.Key.Cadence, cycle.Times.OpensAt, cycle.Times.MeetingAt) ?? since[0]).Append(since[0]).Max();
            Look(cycle, request, owner, from, [.. cards.Where(c => c.Shown.Any(s => Names(s.Card, owner.Id)))], timeline);
        }
    }

    private void Look(
        Cycle cycle, CheckInRequest request, Person owner, DateTimeOffset from, List<SimulatedMessage> cards, IReadOnlyList<TimelineEntry> timeline)
    {
        var line = Above(owner, cycle).ToList();
        var above = line.FindAll(p => IsThere(p, from, cycle.Times.MeetingAt));
        if (above.Count == 0 || IsFull(above[0].Id, timeline)) return;

        if (cards.Count == 0)
        {
            if (Opens(above[0], from, cycle.Times.MeetingAt, above[0] == line[0] ? TimeSpan.Zero : Finding) is not null)
                Break(owner.Id, SimulationBreachWords.NobodyTold.Say(cycle.Key.ToString(), request.Missing.Count()), cycle.Times.MeetingAt);
            return;
        }

        // A card on which nobody did anything climbs one level, once he had his time.
        if (above.Count < 2 || above.Count < line.Count || cards.Select(c => c.To).Distinct().Count() > 1 || cards[^1].To != above[0].Id) return;
        if (!request.Missing.Any(o => o.For is null && Climbs(o.Kpi)) || IsFull(above[1].Id, timeline)) return;
        if (cards[^1].Shown.All(s => s.Card is ChatCard.Escalation { MayAcknowledge: true } or ChatCard.Escalation { People: [.., { State: EscalationLineState.Closed }] })
            && Opens(above[0], cards[^1].At, cycle.Times.MeetingAt, Silence) is { } silent
            && Opens(above[1], silent, cycle.Times.MeetingAt, TimeSpan.Zero) is not null)
            Break(above[0].Id, SimulationBreachWords.NotClimbed.Say(cycle.Key.ToString(), owner.Id.Value, cards[^1].Id), cycle.Times.MeetingAt);
    }

    // Who could not be reached did not keep silent.
    private bool IsSilent(Cycle cycle, CheckInRequest request, Person owner) =>
        request is { State: RequestState.Closed, Unreachable: null, Sent.Count: > 0 } && World.IsSteady(owner.Id, cycle.Times.OpensAt, cycle.Times.MeetingAt);

    /// <returns>When somebody above its owner has to be told of a number; null where nobody has, or not before the meeting.</returns>
    private DateTimeOffset? MissedAt(Cycle cycle, CheckInRequest request, Person owner, OwedItem item)
    {
        if (item.For is not null) return null;

        var due = item.ExtendedTo ?? Working(owner, cycle.Times.DueAt);
        if (request.Sent[0].At >= due) return null;

        var ladder = LadderOf(item.Kpi);
        var told = ladder is null
            ? item.ExtendedTo is null && due == cycle.Times.DueAt ? Working(owner, cycle.Times.EscalateAt) : Later(owner, due, 2, 0)
            : ladder.Rungs.Where(r => r.Step >= LadderStep.Manager && r.Step != LadderStep.Acknowledge)
                .Select(r => (DateTimeOffset?)Later(owner, due, r.After.Days, r.After.Minutes)).Min();
        return told < cycle.Times.MeetingAt ? told : null;
    }

    private Domain.Scorecards.Ladders.Ladder? LadderOf(KpiId id) =>
        World.Scorecard.Ladders.FirstOrDefault(l => l.Criticality == (World.Scorecard.Find(id)?.Criticality ?? Criticality.Normal));

    private bool Climbs(KpiId kpi) => LadderOf(kpi) is not { } ladder || ladder.Rungs.Any(r => r.Step is LadderStep.ManagersManager or LadderStep.Leader);

    private DateTimeOffset Working(Person person, DateTimeOffset moment) => LocalHours.Works(
        person, World.Scorecard.Organisation, AwayOf(person.Id), DateOnly.FromDateTime(LocalHours.At(person, moment))) ? moment : Later(person, moment, 1, 0);

    private DateTimeOffset Later(Person person, DateTimeOffset moment, int days, int minutes) =>
        LocalHours.Later(person, World.Scorecard.Organisation, AwayOf(person.Id), moment, days, TimeSpan.FromMinutes(minutes));

    private bool IsThere(Person person, DateTimeOffset from, DateTimeOffset until)
    {
        var (first, last) = (DateOnly.FromDateTime(LocalHours.At(person, from)), DateOnly.FromDateTime(LocalHours.At(person, until)));
        return World.IsSteady(person.Id, from, until) && AwayOf(person.Id).All(a => a.Until < first || last < a.From);
    }

    /// <summary>The bot held something back from him, and rightly.</summary>
    private bool IsFull(PersonId person, IReadOnlyList<TimelineEntry> timeline) => timeline.Any(t =>
        t.What is TimelineEvent.HeldBack held && held.Subject == person
        && World.Chat.Of(person).Count(m => m.IsCounted && m.At <= t.At && t.At < m.At + Week) >= Full);

    /// <summary>Those up the line, and last whoever runs the review.</summary>
    private IEnumerable<Person> Above(Person owner, Cycle cycle)
    {
        var seen = new HashSet<PersonId> { owner.Id };
        for (var at = owner.Manager; at is { } id && seen.Add(id) && World.PersonAt(id, cycle.Times.EscalateAt) is { } manager; at = manager.Manager) yield return manager;

        if (World.Scorecard.Find(cycle.Key.Cadence) is { } cadence && seen.Add(cadence.Owner)) yield return World.PersonAt(cadence.Owner, cycle.Times.EscalateAt)!;
    }

    /// <returns>When he might have been written to for so long, counted from a moment; null where that is not before the other one.</returns>
    private DateTimeOffset? Opens(Person person, DateTimeOffset from, DateTimeOffset before, TimeSpan longEnough)
    {
        var away = AwayOf(person.Id);
        var open = TimeSpan.Zero;
        for (var at = from; at < before; at += Step)
        {
            if (!LocalHours.IsOpen(person, World.Scorecard.Organisation, away, at)) continue;
            if ((open += Step) > longEnough) return at;
        }

        return null;
    }

    private static bool Names(ChatCard card, PersonId person) => card is ChatCard.Escalation escalation && escalation.People.Any(p => p.Person == person);
}
