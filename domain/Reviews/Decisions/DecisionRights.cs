using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Decisions;

/// <summary>Who may write decisions down, and who may do what about an action item.</summary>
public static class DecisionRights
{
    /// <summary>Whoever leads a review, and whoever owns it.</summary>
    public static bool MayRecord(Cadence cadence, PersonId person) => cadence.Owner == person || cadence.Leaders.Contains(person);

    /// <summary>The reviews whose decisions a person may write down, by name.</summary>
    public static IReadOnlyList<Cadence> Led(Scorecard scorecard, PersonId person) =>
        [.. scorecard.Cadences.Where(c => MayRecord(c, person)).OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Id)];

    /// <summary>He asked for it, or may write decisions of its review down.</summary>
    public static bool Reviews(Scorecard scorecard, Decision decision, PersonId person) =>
        decision.By == person || decision.Action?.AskedBy == person
        || (scorecard.Find(decision.Key.Cycle.Cadence) is { } cadence && MayRecord(cadence, person));

    /// <summary>Whether somebody may see it at all.</summary>
    public static bool Sees(Scorecard scorecard, Decision decision, PersonId person) =>
        Reviews(scorecard, decision, person)
        || (decision.Action is { Owner: var owner } && (owner == person || scorecard.IsAbove(person, owner)))
        || decision.Action?.Told.Any(t => t.To == person) == true;

    /// <summary>Whether somebody may make a move; whether it is possible now is for <see cref="ActionMoves"/> to say.</summary>
    public static bool May(Scorecard scorecard, Decision decision, PersonId person, ActionMove move) => move switch
    {
        ActionMove.Record => false,
        ActionMove.Accept or ActionMove.Decline => decision.Action?.Owner == person,
        ActionMove.Finish or ActionMove.MoveDate => decision.Action is { Owner: var owner }
            && (owner == person || Reviews(scorecard, decision, person) || scorecard.IsAbove(person, owner)),
        ActionMove.Mend or ActionMove.Withdraw or ActionMove.Reopen or ActionMove.Drop => Reviews(scorecard, decision, person),
    };
}
