using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Proposals;

namespace PerfServerless.Domain.Reviews.Decisions;

/// <summary>Makes a decision, and what it is after a move. Whether somebody may make the move is <see cref="DecisionRights"/>.</summary>
public static class DecisionChanges
{
    /// <summary>A decision as it was written down. What somebody gives himself he has accepted.</summary>
    public static Decision Record(DecisionKey key, DecisionTerms terms, PersonId by, DateTimeOffset now) => new()
    {
        Key = key,
        Text = terms.Text,
        By = by,
        At = now,
        Kpi = terms.Kpi,
        Objective = terms.Objective,
        Target = terms.Target,
        Action = terms is { Owner: { } owner, DueOn: { } due } ? Given(new()
        {
            What = terms.Text,
            Owner = owner,
            DueOn = due,
            AskedBy = by,
            Since = now,
        }, now) : null,
        Last = new(1, now, by, ActionMove.Record),
        // Whoever wrote it down knows it; its owner is asked.
        Followed = 1,
    };

    /// <summary>Puts right what was written down. Another owner is asked anew.</summary>
    /// <returns>The same where nothing changes; null where it can be put right no more.</returns>
    public static Decision? Mend(Decision known, DecisionTerms terms, PersonId by, DateTimeOffset now)
    {
        if (!known.Stands || (known.Action is { } done && ActionMoves.After(done.State, ActionMove.Mend) is null)) return null;
        if (terms == TermsOf(known) && known.Action?.State != ActionState.Declined) return known;

        var before = known.Action;
        var entry = Next(known, ActionMove.Mend, by, now) with
        {
            From = before?.Owner is { } former && former != terms.Owner ? former : null,
            DueBefore = before?.DueOn is { } due && due != terms.DueOn ? due : null,
        };
        return known with
        {
            Text = terms.Text,
            Kpi = terms.Kpi,
            Objective = terms.Objective,
            Target = terms.Target,
            Action = terms is { Owner: { } owner, DueOn: { } day } ? Mended(before, terms.Text, owner, day, by, now) : null,
            Last = entry,
        };
    }

    /// <param name="note">Why, or a note; null where nothing was said.</param>
    /// <param name="dueOn">The new date, of a date that moves.</param>
    /// <returns>Null where the table does not know the move from where the item stands.</returns>
    public static Decision? Move(Decision known, ActionMove move, PersonId by, DateTimeOffset now, string? note = null, DateOnly? dueOn = null)
    {
        if (!known.Stands) return null;
        if (move == ActionMove.Withdraw) return Withdrawn(known, by, now, note);
        if (known.Action is not { } item || ActionMoves.After(item.State, move) is not { } state) return null;
        if (move == ActionMove.MoveDate && (dueOn is null || dueOn == item.DueOn)) return null;

        // Who sets himself a date does it.
        if (move == ActionMove.MoveDate && by == item.Owner) state = ActionMoves.After(state, ActionMove.Accept) ?? state;
        var begins = move is ActionMove.MoveDate or ActionMove.Reopen;
        return known with
        {
            Action = item with
            {
                State = state,
                Note = note,
                AcceptedAt = state == ActionState.Accepted ? item.AcceptedAt ?? now : item.AcceptedAt,
                ClosedAt = ActionMoves.IsOpen(state) ? null : now,
                DueOn = dueOn ?? item.DueOn,
                DateMoved = item.DateMoved + (dueOn is null ? 0 : 1),
                Stage = item.Stage + (begins ? 1 : 0),
                Since = begins ? now : item.Since,
            },
            Last = Next(known, move, by, now) with { Note = note, DueBefore = dueOn is null ? null : item.DueOn },
        };
    }

    /// <summary>What stands there now, as it would be written down.</summary>
    public static DecisionTerms TermsOf(Decision known) =>
        new(known.Text, known.Action?.Owner, known.Action?.DueOn, known.Kpi, known.Objective) { Target = known.Target };

    private static Decision Withdrawn(Decision known, PersonId by, DateTimeOffset now, string? note) => known with
    {
        WithdrawnAt = now,
        // What was agreed to stays; it is taken back by itself.
        Target = known.Target is { IsOpen: true } target ? target with { State = ProposalState.Withdrawn } : known.Target,
        Action = known.Action is { } item && ActionMoves.After(item.State, ActionMove.Withdraw) is { } state
            ? item with { State = state, ClosedAt = now, Note = note }
            : known.Action,
        Last = Next(known, ActionMove.Withdraw, by, now) with { Note = note },
    };

    private static ActionItem Mended(ActionItem? before, string what, PersonId owner, DateOnly due, PersonId by, DateTimeOffset now)
    {
        if (before is null) return Given(new() { What = what, Owner = owner, DueOn = due, AskedBy = by, Since = now }, now);

        var state = ActionMoves.After(before.State, ActionMove.Mend) ?? before.State;
        var begins = owner != before.Owner || due != before.DueOn || state != before.State;
        var mended = before with
        {
            What = what,
            Owner = owner,
            DueOn = due,
            State = state,
            ClosedAt = null,
            Stage = before.Stage + (begins ? 1 : 0),
            Since = begins ? now : before.Since,
        };
        return owner == before.Owner ? mended : Given(mended with { State = ActionState.Proposed, AcceptedAt = null, Note = null }, now);
    }

    private static ActionItem Given(ActionItem item, DateTimeOffset now) =>
        item.Owner == item.AskedBy ? item with { State = ActionState.Accepted, AcceptedAt = now } : item;

    private static DecisionEntry Next(Decision known, ActionMove move, PersonId by, DateTimeOffset now) => new(known.Last.Number + 1, now, by, move);
}
