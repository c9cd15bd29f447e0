using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;

namespace PerfServerless.Domain.Chat.Decisions;

/// <summary>A decision with its action item, as one of those sees it who have to do with it.</summary>
public static class ActionContent
{
    /// <summary>So long whoever wrote it down is offered to take it back; after that it is dropped, which says that it had been wanted.</summary>
    private static readonly TimeSpan Undone = TimeSpan.FromDays(1);

    /// <summary>More than the official renderer shows are no buttons.</summary>
    private const int MostButtons = 5;

    // In the order of the buttons.
    private static readonly ActionMove[] Order =
    [
        ActionMove.Accept, ActionMove.Finish, ActionMove.Reopen, ActionMove.MoveDate, ActionMove.Decline, ActionMove.Mend, ActionMove.Drop, ActionMove.Withdraw,
    ];

    /// <param name="meetingDay">Of the meeting that decided it.</param>
    /// <param name="place">Why he is told of it; null where he looks at it himself.</param>
    public static ChatCard.Action Of(
        Scorecard scorecard, Decision decision, string cadence, DateOnly meetingDay, PersonId reader, DateTimeOffset now, ActionPlace? place = null) => new(
        decision.Key,
        Title(decision, place?.Step, reader),
        PartWords.Verbatim.Say(decision.Text),
        [.. Facts(scorecard, decision, cadence, meetingDay, reader, now)],
        Moves(scorecard, decision, reader, now));

    /// <summary>It was over the day in the cadence's zone.</summary>
    public static bool IsOverdue(Scorecard scorecard, Decision decision, DateTimeOffset now) =>
        decision.Action is { IsOpen: true, DueOn: var due } && due < LocalTimes.DayOf(now, ZoneOf(scorecard, decision));

    /// <summary>The IANA time zone in which its day ends: the cadence's; its owner's where that is gone.</summary>
    public static string ZoneOf(Scorecard scorecard, Decision decision) =>
        scorecard.Find(decision.Key.Cycle.Cadence)?.TimeZone
        ?? (decision.Action is { Owner: var owner } ? scorecard.Find(owner)?.TimeZone : null) ?? "Etc/UTC";

    /// <returns>What he can do about it now.</returns>
    public static IReadOnlyList<ActionMove> Moves(Scorecard scorecard, Decision decision, PersonId reader, DateTimeOffset now)
    {
        if (!decision.Stands) return [];
        return [.. Order.Where(m => IsPossible(decision, m, reader, now) && DecisionRights.May(scorecard, decision, reader, m)).Take(MostButtons)];
    }

    private static bool IsPossible(Decision decision, ActionMove move, PersonId reader, DateTimeOffset now) => move switch
    {
        ActionMove.Withdraw => decision.By == reader && now - decision.At < Undone
            && (decision.Action is not { } item || ActionMoves.After(item.State, move) is not null),
        ActionMove.Mend => decision.Action is not { } item || ActionMoves.After(item.State, move) is not null,
        // Whoever got it back is reminded of its date as before, and has nothing to say yes to.
        ActionMove.Accept => decision.Action is { State: ActionState.Proposed },
        ActionMove.Record => false,
        ActionMove.Decline or ActionMove.Finish or ActionMove.MoveDate or ActionMove.Reopen or ActionMove.Drop =>
            decision.Action is { } item && ActionMoves.After(item.State, move) is not null,
    };

    private static Saying Title(Decision decision, ActionStep? step, PersonId reader)
    {
        if (decision.Action is not { } item) return step == ActionStep.News && !decision.Stands ? ActionWords.WithdrawnTitle.Say(decision.Last.By) : ActionWords.DecisionTitle;
        return step is not { } why ? ActionWords.Title : why switch
        {
            ActionStep.Ask => ActionWords.AskTitle.Say(item.AskedBy),
            ActionStep.AskAgain => ActionWords.AgainTitle.Say(item.AskedBy),
            ActionStep.SilentManager or ActionStep.SilentReviewer => ActionWords.SilentTitle.Say(item.Owner),
            ActionStep.DueSoon => ActionWords.DueSoonTitle.Say(item.DueOn),
            ActionStep.DueToday => ActionWords.DueTodayTitle,
            ActionStep.Overdue => ActionWords.OverdueTitle.Say(item.DueOn),
            ActionStep.OverdueManager or ActionStep.OverdueReviewer => ActionWords.OverdueOtherTitle.Say(item.Owner, item.DueOn),
            ActionStep.OwnerLeft => ActionWords.LeftTitle.Say(item.Owner),
            ActionStep.NotReached => ActionWords.NotReachedTitle.Say(item.Owner),
            ActionStep.News => News(decision, item, reader),
        };
    }

    private static Saying News(Decision decision, ActionItem item, PersonId reader)
    {
        var by = decision.Last.By;
        return decision.Last.What switch
        {
            ActionMove.Record or ActionMove.Accept => ActionWords.Title,
            ActionMove.Mend => decision.Last.From == reader ? ActionWords.PassedTitle.Say(item.Owner) : ActionWords.MendedTitle.Say(by),
            ActionMove.Withdraw => ActionWords.WithdrawnTitle.Say(by),
            ActionMove.Decline => ActionWords.DeclinedTitle.Say(item.Owner),
            ActionMove.Finish => ActionWords.DoneTitle.Say(by),
            ActionMove.MoveDate => ActionWords.MovedTitle.Say(by, item.DueOn),
            ActionMove.Reopen => ActionWords.ReopenedTitle.Say(by),
            ActionMove.Drop => ActionWords.DroppedTitle.Say(by),
        };
    }

    private static IEnumerable<Saying> Facts(
        Scorecard scorecard, Decision decision, string cadence, DateOnly meetingDay, PersonId reader, DateTimeOffset now)
    {
        if (decision.Action is { } item)
        {
            yield return item.Owner == reader ? ActionWords.Yours.Say(item.DueOn) : ActionWords.Of.Say(item.Owner, item.DueOn);
            var state = ActionWords.State.Say(Part.Of(item.State));
            yield return !decision.Stands ? ActionWords.Withdrawn : IsOverdue(scorecard, decision, now) ? ActionWords.StateOverdue.Say(state) : state;
            if (item.Note is { } note) yield return ActionWords.Note.Say(decision.Last.By, note);
            if (item.DateMoved > 0) yield return ActionWords.DateMoved.Say(item.DateMoved);
        }
        else
        {
            yield return decision.Stands ? ActionWords.Nobodys : ActionWords.Withdrawn;
        }

        if (TargetFacts.Of(decision) is { } target) yield return target;
        if (SubjectOf(scorecard, decision) is { } about) yield return ActionWords.About.Say(about);
        yield return ActionWords.Decided.Say(cadence, meetingDay, decision.By);
    }

    /// <returns>The name of the KPI or objective that it is about; null where it is about none.</returns>
    public static string? SubjectOf(Scorecard scorecard, Decision decision) =>
        decision.Kpi is { } kpi ? scorecard.Find(kpi)?.Name ?? kpi.Value
        : decision.Objective is { } objective ? scorecard.Find(objective)?.Name ?? objective.Value
        : null;
}
