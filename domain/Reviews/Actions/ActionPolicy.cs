using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Reviews.Decisions;

namespace PerfServerless.Domain.Reviews.Actions;

/// <summary>
/// Decides what happens next about an action item: its owner is asked whether he does it, and reminded; silence, and a date that passed, climb once
/// to his manager and then to whoever asked for it. Each step is taken once a stage.
/// </summary>
public static class ActionPolicy
{
    private static readonly ActionPlan Nothing = new([], [], null);

    /// <param name="calendar">Of its owner, with his absences; null where he is not there any more.</param>
    /// <param name="zone">The IANA time zone in which its day ends.</param>
    /// <param name="asked">When the question of this stage reached its owner; null where it has not yet.</param>
    public static ActionPlan Next(
        ActionItem item, PersonCalendar? calendar, string zone, ActionRules rules, DateTimeOffset now, DateTimeOffset? asked)
    {
        if (!item.IsOpen) return Nothing;
        if (calendar is null) return item.IsTold(ActionStep.OwnerLeft) ? Nothing : new([ActionStep.OwnerLeft], [], null);

        var times = new ActionTimes(item, calendar, zone, rules, asked);
        var (due, passed, moments) = (new List<ActionStep>(), new List<ActionStep>(), new List<DateTimeOffset>());
        if (item.State == ActionState.Proposed) Ask();
        Remind();
        Climb();
        return new(due, passed, moments.Where(m => m > now).Cast<DateTimeOffset?>().Min());

        void Ask()
        {
            if (item.Told.Any(t => t is { Step: ActionStep.Ask, Missed: true } && t.Stage == item.Stage))
            {
                if (!item.IsTold(ActionStep.NotReached)) due.Add(ActionStep.NotReached);
                return;
            }

            // What climbs because the day is over says more than that he has not answered.
            foreach (var (step, at) in times.Asking.Where(s => !item.IsTold(s.Step)))
            {
                if (step != ActionStep.Ask && at >= times.DueEnds) continue;
                if (at > now) moments.Add(at);
                else due.Add(step);
            }
        }

        void Remind()
        {
            var open = times.Reminding.Where(s => !item.IsTold(s.Step)).ToList();
            moments.AddRange(open.Select(s => s.At));
            var reached = open.FindAll(s => s.At <= now);
            if (reached.Count == 0) return;

            // Of several that passed the last one says all; what was due before he got it he has just been told.
            var last = reached[^1];
            passed.AddRange(reached.SkipLast(1).Select(s => s.Step));
            var isSaid = due.Contains(ActionStep.Ask) || last.At <= item.Since;
            (isSaid ? passed : due).Add(last.Step);
        }

        void Climb()
        {
            foreach (var (step, at) in times.Climbing.Where(s => !item.IsTold(s.Step)))
            {
                if (at > now) moments.Add(at);
                else due.Add(step);
            }
        }
    }

    /// <summary>Whether a sentence that waited still says what is so.</summary>
    public static bool Holds(Decision decision, ActionPlace place)
    {
        if (decision.Action is not { } item) return place.Step == ActionStep.News && place.Entry == decision.Last.Number;
        return place.Step switch
        {
            ActionStep.Ask or ActionStep.AskAgain or ActionStep.SilentManager or ActionStep.SilentReviewer or ActionStep.NotReached =>
                item.State == ActionState.Proposed && place.Stage == item.Stage,
            ActionStep.DueSoon or ActionStep.DueToday or ActionStep.Overdue or ActionStep.OverdueManager or ActionStep.OverdueReviewer
                or ActionStep.OwnerLeft => item.IsOpen && place.Stage == item.Stage,
            ActionStep.News => place.Entry == decision.Last.Number,
        };
    }
}
