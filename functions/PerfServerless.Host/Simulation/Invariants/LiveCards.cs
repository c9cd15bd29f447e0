using PerfServerless.Domain.Words.Catalogue.Simulation;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Host.Simulation.Chat;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.Invariants;

/// <inheritdoc cref="InvariantKind.LiveCards"/>
internal sealed class LiveCards(QuarterWorld world) : Invariant(InvariantKind.LiveCards, world)
{
    private static readonly TimeSpan Settled = TimeSpan.FromDays(1);

    private readonly List<SimulatedMessage> looked = [];
    private readonly HashSet<(string Message, PersonId Person)> told = [];

    public override void Arrived(SimulatedMessage message)
    {
        if (message.First is ChatCard.Escalation) looked.Add(message);
    }

    public override void AtRest()
    {
        foreach (var message in looked.ToList())
        {
            if (message.IsOutOfReach || message.Card is not ChatCard.Escalation card || World.Scorecard.Find(message.To)?.HasLeft(World.Now) != false)
            {
                looked.Remove(message);
                continue;
            }

            var cycle = Ready(World.Stores.Cycles.FindAsync(card.Cycle, CancellationToken.None))!.Value;
            foreach (var line in card.People) Look(message, line, cycle.Key);
            if (World.Now > cycle.Times.MeetingAt + Settled) looked.Remove(message); // nothing changes any more
        }
    }

    private void Look(SimulatedMessage message, EscalationLine line, CycleKey cycle)
    {
        if (Ready(World.Stores.CheckIns.FindAsync(new(cycle, line.Person), CancellationToken.None)) is not { Value: var request }) return;

        var isSo = request.State switch
        {
            // What he was told of is there, and something else is missing.
            RequestState.Open when line.State == EscalationLineState.Answered => request.Owed.Any(o => o.Answered),
            RequestState.Open => line.State is EscalationLineState.Waiting or EscalationLineState.Nudged,
            RequestState.Complete => line.State is EscalationLineState.Answered or EscalationLineState.Released,
            RequestState.Excused => line.State == EscalationLineState.Excused,
            RequestState.Closed when line.State == EscalationLineState.Answered => request.Owed.Any(o => o.Answered),
            RequestState.Closed => line.State == EscalationLineState.Closed,
        };
        if (!isSo && told.Add((message.Id, line.Person)))
            Break(message.To, SimulationBreachWords.OldCard.Say(message.Id, line.Person.Value, line.State.ToString(), request.State.ToString()));
    }
}
