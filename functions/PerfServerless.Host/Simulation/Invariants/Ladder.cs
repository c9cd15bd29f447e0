using PerfServerless.Domain.Words.Catalogue.Simulation;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Host.Simulation.Chat;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.Invariants;

/// <inheritdoc cref="InvariantKind.Ladder"/>
/// <remarks>
/// It looks where nothing excuses silence: the owner worked on the days on which it was due and escalated, those above him were reachable all
/// the time, and might be written to before the meeting.
/// </remarks>
internal sealed class Ladder(QuarterWorld world) : Invariant(InvariantKind.Ladder, world)
{
    /// <summary>So long a manager may be written to and says nothing: more than his working time for an answer.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromHours(8);

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    public override async Task EndAsync()
    {
        foreach (var cycle in await QuarterCycles.OverAsync(World)) await LookAsync(cycle);
    }

    private async Task LookAsync(Cycle cycle)
    {
        var cards = World.Chat.All.Where(m => m.First is ChatCard.Escalation card && card.Cycle == cycle.Key).ToList();
        var held = (await World.Stores.Cycles.TimelineAsync(cycle.Key, CancellationToken.None))
            .Select(t => t.What).OfType<TimelineEvent.HeldBack>().Select(t => t.Subject!.Value).ToHashSet();
        foreach (var request in await World.Stores.CheckIns.ListAsync(cycle.Key, CancellationToken.None))
        {
            if (request.State == RequestState.Open) Break(request.Key.Person, SimulationBreachWords.NotSettled.Say(cycle.Key.ToString()), cycle.Times.MeetingAt);
            if (cycle.CalledOff || World.PersonAt(request.Key.Person, cycle.Times.DueAt) is not { } owner || !IsLate(cycle, request, owner)) continue;

            Look(cycle, request, owner, [.. cards.Where(c => c.Shown.Any(s => Names(s.Card, owner.Id)))], held);
        }
    }

    private void Look(Cycle cycle, CheckInRequest request, Person owner, List<SimulatedMessage> cards, HashSet<PersonId> held)
    {
        var above = Above(owner, cycle).ToList();
        if (above.Count == 0 || above.Any(p => held.Contains(p.Id) || !World.IsSteady(p.Id, cycle.Times.EscalateAt, cycle.Times.MeetingAt))) return;

        if (cards.Count == 0)
        {
            if (Opens(above[0], cycle.Times.EscalateAt, cycle.Times.MeetingAt, TimeSpan.Zero) is not null)
                Break(owner.Id, SimulationBreachWords.NobodyTold.Say(cycle.Key.ToString(), request.Missing.Count()), cycle.Times.MeetingAt);
            return;
        }

        // A card on which nobody did anything climbs one level, once he had his time.
        if (cards.Select(c => c.To).Distinct().Count() > 1 || above.Count < 2 || cards[^1].To != above[0].Id) return;
        if (cards[^1].Shown.All(s => s.Card is ChatCard.Escalation { MayAcknowledge: true } or ChatCard.Escalation { People: [.., { State: EscalationLineState.Closed }] })
            && Opens(above[0], cards[^1].At, cycle.Times.MeetingAt, Silence) is { } silent
            && Opens(above[1], silent, cycle.Times.MeetingAt, TimeSpan.Zero) is not null)
            Break(above[0].Id, SimulationBreachWords.NotClimbed.Say(cycle.Key.ToString(), owner.Id.Value, cards[^1].Id), cycle.Times.MeetingAt);
    }

    // Who could not be reached did not keep silent, and who was asked after the deadline cannot have missed it.
    private bool IsLate(Cycle cycle, CheckInRequest request, Person owner) =>
        request.State == RequestState.Closed && request.Unreachable is null && World.IsSteady(owner.Id, cycle.Times.OpensAt, cycle.Times.MeetingAt)
        && request.Sent.Count > 0 && request.Sent[0].At < cycle.Times.DueAt
        && request.Missing.Any(o => o is { For: null, ExtendedAt: null })
        && Works(owner, cycle.Times.DueAt) && Works(owner, cycle.Times.EscalateAt);

    private bool Works(Person person, DateTimeOffset moment) => LocalHours.Works(
        person, World.Scorecard.Organisation, AwayOf(person.Id), DateOnly.FromDateTime(LocalHours.At(person, moment)));

    /// <summary>Those up the line, and last whoever runs the review.</summary>
    private IEnumerable<Person> Above(Person owner, Cycle cycle)
    {
        var seen = new HashSet<PersonId> { owner.Id };
        for (var at = owner.Manager; at is { } id && seen.Add(id) && World.Scorecard.Find(id) is { } manager; at = manager.Manager) yield return manager;

        if (World.Scorecard.Find(cycle.Key.Cadence) is { } cadence && seen.Add(cadence.Owner)) yield return World.Scorecard.Find(cadence.Owner)!;
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
