using PerfServerless.Domain.Words.Catalogue.Simulation;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.Invariants;

/// <inheritdoc cref="InvariantKind.OneForm"/>
/// <remarks>
/// No card is missed where the bot may send none: he paused, cannot be reached, is away or came back today, or looked at it early by himself. What he
/// holds for somebody else he is asked when he may be written to; an excuse that was taken back brings its card with the manager's nudge.
/// </remarks>
internal sealed class OneForm(QuarterWorld world) : Invariant(InvariantKind.OneForm, world)
{
    private readonly HashSet<PersonId> told = [];

    public override void AtRest()
    {
        foreach (var person in World.Scorecard.People) Look(person);
    }

    private void Look(Person person)
    {
        if (person.HasLeft(World.Now) || !World.Chat.Reaches(person.Id)) return;

        var his = World.Chat.Of(person.Id).Where(m => m.IsAnswerable && !m.IsOutOfReach).ToList();
        var desk = Ready(World.Stores.CheckIns.DeskAsync(new(World.Scorecard.Tenant, person.Id), CancellationToken.None)).Value;
        var (owed, asked) = Owed(desk);
        if (his.Count == 1 ? owed > 0 : his.Count == 0 && (!asked || desk.PausedAt is not null)) told.Remove(person.Id);
        else if (told.Add(person.Id)) Break(person.Id, SimulationBreachWords.Forms.Say(his.Count, string.Join(' ', his.Select(m => m.Id)), owed));
    }

    /// <returns>How many numbers open reviews want of him, and whether he was asked for them on a card that should be there still.</returns>
    private (int Owed, bool Asked) Owed(Desk desk)
    {
        var (owed, asked) = (0, false);
        foreach (var cycle in desk.Open)
        {
            if (Ready(World.Stores.Cycles.FindAsync(cycle, CancellationToken.None)) is not { Value: var open } || World.Now >= open.Times.MeetingAt) continue;
            if (Ready(World.Stores.CheckIns.FindAsync(new(cycle, desk.Key.Person), CancellationToken.None)) is not { Value: var request }) continue;
            if (request.State != RequestState.Open) continue;

            owed += request.Missing.Count();
            // What he looked at early by himself is asked in its time.
            asked |= request.Sent.Any(s => s.Cause != MessageCause.OwnWish)
                && request is { Unreachable: null, AskAgain: false } && request.Missing.Any()
                && !IsAskedAnew(request) && request.Missing.Any(o => o.For is null) && !WasAway(desk.Key.Person, request);
        }

        return (owed, asked);
    }

    // An excuse that was taken back takes its form with it until the manager's nudge brings another one.
    private static bool IsAskedAnew(CheckInRequest request) => request.Nudges.Count > request.Sent.Count(s => s.Cause == MessageCause.Nudge);

    /// <summary>An absence takes the form with it that his delegate has.</summary>
    private bool WasAway(PersonId person, CheckInRequest request)
    {
        var today = DateOnly.FromDateTime(LocalHours.At(World.Scorecard.Find(person)!, World.Now));
        return AwayOf(person).Any(a => a.From <= today && a.Until >= today.AddDays(-1));
    }
}
