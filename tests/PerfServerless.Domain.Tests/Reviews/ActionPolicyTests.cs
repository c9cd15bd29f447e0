using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Actions;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Scorecards.Working;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Domain.Tests.Reviews;

/// <summary>When people hear of an action item, played day by day as the desk plays it.</summary>
public sealed class ActionPolicyTests
{
    private const string Zone = "Europe/Berlin";

    // A Thursday in summer time.
    private static readonly DateTimeOffset Given = LocalTimes.At(new(2026, 6, 4), new(10, 30), Zone);

    [Fact]
    public void Silence_is_asked_again_then_climbs_in_working_days() => Assert.Equal(
        ["06-04 10:30 Ask", "06-08 10:30 AskAgain", "06-10 10:30 SilentManager", "06-12 10:30 SilentReviewer"],
        Played(Item(new(2026, 7, 10)), until: new(2026, 6, 30)));

    [Fact]
    public void Who_said_yes_is_reminded_before_and_on_the_day_and_then_it_climbs_after_the_grace() => Assert.Equal(
        ["06-10 09:00 DueSoon", "06-12 09:00 DueToday", "06-15 09:00 Overdue", "06-16 09:00 OverdueManager", "06-18 09:00 OverdueReviewer"],
        Played(Accepted(new(2026, 6, 12)), until: new(2026, 7, 30)));

    [Fact]
    public void A_day_on_which_he_does_not_work_has_no_reminder_of_its_own() => Assert.Equal(
        ["06-11 09:00 DueSoon", "06-15 09:00 Overdue", "06-16 09:00 OverdueManager", "06-18 09:00 OverdueReviewer"],
        Played(Accepted(new(2026, 6, 13)), until: new(2026, 7, 30)));

    [Fact]
    public void What_is_due_tomorrow_is_asked_once_and_reminded_on_the_day() => Assert.Equal(
        ["06-04 10:30 Ask", "06-05 09:00 DueToday", "06-08 09:00 Overdue", "06-09 09:00 OverdueManager", "06-11 09:00 OverdueReviewer"],
        Played(Item(new(2026, 6, 5)), until: new(2026, 7, 30)));

    [Fact]
    public void While_he_is_away_everything_waits() => Assert.Equal(
        ["06-22 09:00 Overdue", "06-23 09:00 OverdueManager", "06-25 09:00 OverdueReviewer"],
        Played(Accepted(new(2026, 6, 12)), until: new(2026, 7, 30), Absence(new(2026, 6, 9), new(2026, 6, 19))).Where(p => !p.Contains("DueSoon", StringComparison.Ordinal)));

    [Fact] // the clocks go back on Sunday 25 October
    public void A_change_of_the_clocks_keeps_the_hours_of_the_day() => Assert.Equal(
        ["10-22 10:30 Ask", "10-26 10:30 AskAgain", "10-28 10:30 SilentManager", "10-30 10:30 SilentReviewer"],
        Played(Item(new(2026, 12, 1), LocalTimes.At(new(2026, 10, 22), new(10, 30), Zone)), until: new(2026, 11, 15)));

    [Fact]
    public void Who_was_not_reached_yet_is_not_silent()
    {
        var asked = Item(new(2026, 7, 10)).WithTold(new ActionTold(ActionStep.Ask, Acme.Ole, 0, Given));

        Assert.Empty(ActionPolicy.Next(asked, Calendar(), Zone, ActionRules.Default, Given.AddDays(20), asked: null).Due);
        Assert.Equal([ActionStep.AskAgain], ActionPolicy.Next(asked, Calendar(), Zone, ActionRules.Default, Given.AddDays(22), asked: Given.AddDays(20)).Due);
    }

    [Fact]
    public void Whom_the_question_missed_is_named_as_that_once()
    {
        var missed = Item(new(2026, 7, 10)).WithTold(new ActionTold(ActionStep.Ask, Acme.Ole, 0, Given) { Missed = true });

        Assert.Equal([ActionStep.NotReached], Next(missed, Given).Due);
        Assert.Empty(Next(missed.WithTold(new ActionTold(ActionStep.NotReached, Acme.Ceo, 0, Given)), Given.AddDays(9)).Due);
    }

    [Fact]
    public void Whose_owner_left_is_told_once_and_reminds_nobody()
    {
        var left = ActionPolicy.Next(Accepted(new(2026, 6, 12)), calendar: null, Zone, ActionRules.Default, Given.AddDays(30), asked: null);
        Assert.Equal([ActionStep.OwnerLeft], left.Due);
        Assert.Null(left.Next);
    }

    [Fact]
    public void Reopened_after_its_day_it_has_a_day_again_before_it_climbs() => Assert.Equal(
        ["07-02 09:00 Overdue", "07-03 09:00 OverdueManager", "07-07 09:00 OverdueReviewer"],
        Played(
            Accepted(new(2026, 6, 12)) with { State = ActionState.Reopened, Since = LocalTimes.At(new(2026, 7, 1), new(15, 0), Zone) },
            until: new(2026, 7, 30)));

    [Fact]
    public void The_reporting_line_is_told_and_nobody_twice()
    {
        var item = Item(new(2026, 7, 10)) with { AskedBy = Acme.Mona };
        Assert.Equal(Acme.Mona, ActionReceivers.Of(ActionStep.SilentManager, item, Line(), Given));
        Assert.Null(ActionReceivers.Of(
            ActionStep.SilentReviewer, item.WithTold(new ActionTold(ActionStep.SilentManager, Acme.Mona, 0, Given)), Line(), Given));
        Assert.Equal(
            Acme.Ceo,
            ActionReceivers.Of(ActionStep.SilentManager, item with { AskedBy = Acme.Ceo }, Line() with { Unreachable = new HashSet<PersonId> { Acme.Mona } }, Given));
        // Who asked has left: the leader of the review stands in for him.
        Assert.Equal(Acme.Ceo, ActionReceivers.Of(ActionStep.OverdueReviewer, item with { AskedBy = new("gone") }, Line(), Given));
    }

    private static List<string> Played(ActionItem item, DateOnly until, params Absence[] absences)
    {
        var (calendar, told, now) = (Calendar(absences), new List<string>(), item.Since);
        DateTimeOffset? asked = null;
        for (var end = LocalTimes.At(until, default, Zone); now < end;)
        {
            var plan = ActionPolicy.Next(item, calendar, Zone, ActionRules.Default, now, asked);
            told.AddRange(plan.Due.Select(s => $"{LocalTimes.In(now, Zone):MM-dd HH:mm} {s}"));
            if (plan.Due.Contains(ActionStep.Ask)) asked = now;
            if (plan.Due.Count + plan.Passed.Count > 0)
            {
                item = item.WithTold(plan.Due.Concat(plan.Passed).Select(s => new ActionTold(s, item.Owner, item.Stage, now)));
                continue;
            }

            if (plan.Next is not { } next) break;
            now = next;
        }

        return told;
    }

    private static ActionPlan Next(ActionItem item, DateTimeOffset now) =>
        ActionPolicy.Next(item, Calendar(), Zone, ActionRules.Default, now, asked: null);

    private static ActionItem Item(DateOnly due, DateTimeOffset? since = null) =>
        new() { What = "call", Owner = Acme.Ole, DueOn = due, AskedBy = Acme.Ceo, Since = since ?? Given };

    private static ActionItem Accepted(DateOnly due) => Item(due) with { State = ActionState.Accepted };

    private static PersonCalendar Calendar(params Absence[] absences) => PersonCalendars.Of(Acme.Person(Acme.Ole, Acme.Mona), Acme.Organisation(), absences);

    private static Absence Absence(DateOnly from, DateOnly until) => new(from, until);

    private static LineScene Line() => new(Acme.Scorecard(), Acme.Weekly, p => PersonCalendars.Of(p, Acme.Organisation(), []));
}
