using PerfServerless.Domain.Words.Catalogue.Simulation;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Proposals;
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

    private readonly List<SimulatedMessage> asking = [];

    public override void Arrived(SimulatedMessage message)
    {
        if (message.First is ChatCard.Escalation) looked.Add(message);
        if (message.First is ChatCard.Proposal) asking.Add(message);
    }

    public override void AtRest()
    {
        foreach (var message in looked.ToList())
        {
            // Only a card for whoever is there is kept up to date; a line says that it is over.
            if (message.IsOutOfReach || message.Card is ChatCard.Line || World.Scorecard.Find(message.To)?.HasLeft(World.Now) != false)
            {
                looked.Remove(message);
                continue;
            }

            // He chooses whose KPIs are to be: his people come back with what he does next, or when something changes.
            var card = message.Shown.Select(s => s.Card).OfType<ChatCard.Escalation>().Last();
            if (message.Card is ChatCard.Handover)
            {
                LookAtChoice(message, card.Cycle);
                continue;
            }

            var cycle = Ready(World.Stores.Cycles.FindAsync(card.Cycle, CancellationToken.None))!.Value;
            foreach (var line in card.People) Look(message, line, cycle.Key);
            if (World.Now > cycle.Times.MeetingAt + Settled) looked.Remove(message); // nothing changes any more
        }

        foreach (var message in asking.ToList())
        {
            if (message.IsOutOfReach || message.Card is not ChatCard.Proposal question || World.Scorecard.Find(message.To)?.HasLeft(World.Now) != false)
                asking.Remove(message);
            else if (!IsAsked(question) && told.Add((message.Id, question.Owner)))
                Break(message.To, SimulationBreachWords.OldQuestion.Say(message.Id, question.Owner.Value));
        }
    }

    /// <summary>Nobody chooses anything when the review is over.</summary>
    private void LookAtChoice(SimulatedMessage message, CycleKey key)
    {
        var cycle = Ready(World.Stores.Cycles.FindAsync(key, CancellationToken.None))!.Value;
        if (World.Now <= cycle.Times.MeetingAt + Settled) return;

        looked.Remove(message);
        Break(message.To, SimulationBreachWords.OldQuestion.Say(message.Id, message.To.Value));
    }

    /// <summary>It waits for an answer, and one of its KPIs is still that owner's with its value missing where it was.</summary>
    private bool IsAsked(ChatCard.Proposal question) =>
        Ready(World.Stores.CheckIns.DeskAsync(new(World.Scorecard.Tenant, question.Owner), CancellationToken.None)).Value.Proposals
            .FirstOrDefault(p => p.Id == question.Id) is { State: ProposalState.Open } proposal
        && proposal.Kpis.Any(k => World.Scorecard.Find(k.Kpi)?.Owner == question.Owner && IsMissing(k));

    private bool IsMissing(ProposedKpi proposed) => proposed.Request is not { } key
        || (Ready(World.Stores.CheckIns.FindAsync(key, CancellationToken.None)) is { Value: { State: RequestState.Open } request }
            && request.Missing.Any(o => (o.Kpi, o.Period) == (proposed.Kpi, proposed.Period)));

    private void Look(SimulatedMessage message, EscalationLine line, CycleKey cycle)
    {
        if (Ready(World.Stores.CheckIns.FindAsync(new(cycle, line.Person), CancellationToken.None)) is not { Value: var request }) return;

        var isSo = request.State switch
        {
            // What he was told of is there, and something else is missing.
            RequestState.Open when line.State == EscalationLineState.Answered => request.Owed.Any(o => o.Answered),
            RequestState.Complete => line.State is EscalationLineState.Answered or EscalationLineState.Released,
            RequestState.Excused => line.State == EscalationLineState.Excused,
            RequestState.Open or RequestState.Closed when line.State == EscalationLineState.Released => request.Owed.Any(o => o.Dropped),
            RequestState.Open => line.State is EscalationLineState.Waiting or EscalationLineState.Nudged,
            RequestState.Closed when line.State == EscalationLineState.Answered => request.Owed.Any(o => o.Answered),
            RequestState.Closed => line.State == EscalationLineState.Closed,
        };
        if (!isSo && told.Add((message.Id, line.Person)))
            Break(message.To, SimulationBreachWords.OldCard.Say(message.Id, line.Person.Value, line.State.ToString(), request.State.ToString()));
    }
}
