using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Edits;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Rhythms;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Words;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Rhythms;

public sealed class CadenceEditTests
{
    /// <summary>Monday; the next meeting is on Thursday at 10:00 in Berlin.</summary>
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Scorecard Plain = Scorecard(Kpi("a", Ole));

    private static Scorecard Done(Scorecard scorecard, CadenceWish wish, DateTimeOffset? now = null) =>
        Assert.IsType<CadenceEdit.Done>(CadenceEdits.Apply(scorecard, WeeklyId, wish, now ?? Now)).After;

    private static string Refused(Scorecard scorecard, CadenceWish wish) =>
        Assert.IsType<CadenceEdit.Refused>(CadenceEdits.Apply(scorecard, WeeklyId, wish, Now)).Why.En();

    private static PlannedCycle Next(Scorecard scorecard, DateTimeOffset? after = null) =>
        CyclePlanner.Next(scorecard.Find(WeeklyId)!, scorecard.Organisation, after ?? Now);

    private static CadenceWish.Move Move(int day, int? hour = null) => new(new(2026, 6, day), hour is { } h ? new(h, 0) : null);

    [Fact]
    public void A_move_to_nowhere_asks_where_to() => Assert.EndsWith(
        "say to which day, or at what time, it moves.", Refused(Plain, new CadenceWish.Move(null, null)), StringComparison.Ordinal);

    [Fact]
    public void Everything_moves_with_the_meeting_and_its_key_stays()
    {
        var moved = Next(Done(Plain, Move(5, 14)));

        Assert.Equal((Planned.Occurrence, new DateOnly(2026, 6, 5), new DateOnly(2026, 6, 4)), (moved.Occurrence, moved.MeetingDay, moved.RegularDay));
        Assert.Equal(Planned.Times.DueAt.AddDays(1), moved.Times.DueAt);
        Assert.Equal(Planned.Times.MeetingAt.AddDays(1).AddHours(4), moved.Times.MeetingAt);
    }

    [Fact]
    public void Moved_forward_and_back_it_is_as_it_was()
    {
        var back = Done(Done(Plain, Move(9)), Move(4));

        Assert.Equal(Planned.Times.MeetingAt, Next(back).Times.MeetingAt);
        Assert.False(Assert.Single(back.Cadences[0].Meetings).Counts);
    }

    [Fact]
    public void A_meeting_that_was_moved_can_be_named_by_the_day_on_which_it_is_now() =>
        Assert.Equal(new DateOnly(2026, 6, 8), Next(Done(Done(Plain, Move(9)), Move(8) with { Meeting = new(2026, 6, 9) })).MeetingDay);

    [Fact]
    public void What_cannot_be_is_refused_with_a_sentence()
    {
        Assert.Contains("can only meet later than now", Refused(Plain, Move(1, 9)), StringComparison.Ordinal);
        Assert.Contains("is a weekend or a holiday", Refused(Plain, Move(6)), StringComparison.Ordinal);
        Assert.Contains("would come to its meeting of", Refused(Plain, Move(11)), StringComparison.Ordinal);
        Assert.Contains("would come to its meeting of", Refused(Plain, Move(15)), StringComparison.Ordinal);
        Assert.Contains("already", Refused(Plain, Move(4)), StringComparison.Ordinal);
        Assert.Contains("no such meeting that is still to come", Refused(Plain, Move(5) with { Meeting = new(2026, 5, 28) }), StringComparison.Ordinal);
        Assert.Contains("no change", Refused(Plain, new CadenceWish.Undo()), StringComparison.Ordinal);
        Assert.Contains("not paused", Refused(Plain, new CadenceWish.Resume()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_skipped_meeting_leaves_the_next_one_where_it_is_and_may_be_passed()
    {
        var skipped = Done(Plain, new CadenceWish.Skip());

        Assert.Equal(new DateOnly(2026, 6, 11), Next(skipped).MeetingDay);
        Assert.True(CyclePlanner.IsCalledOff(skipped.Cadences[0], skipped.Organisation, Planned.Occurrence));
        Assert.Equal(new DateOnly(2026, 6, 3), Next(Done(skipped, Move(3))).MeetingDay); // where the skipped one would have been is room
    }

    [Fact]
    public void Paused_resumed_ended_and_taken_back()
    {
        var paused = Done(Plain, new CadenceWish.Pause());

        Assert.Equal(CadenceState.Paused, paused.Cadences[0].State);
        Assert.Contains("is paused; say first: resume weekly", Refused(paused, Move(5)), StringComparison.Ordinal);
        Assert.Contains("is paused", Refused(paused, new CadenceWish.Pause()), StringComparison.Ordinal);
        Assert.Null(Done(paused, new CadenceWish.Resume()).Cadences[0].State);
        Assert.Null(Done(Done(Plain, new CadenceWish.End()), new CadenceWish.Undo()).Cadences[0].State);
    }

    [Fact]
    public void Resumed_it_names_the_next_meeting_whose_cycle_is_not_closed()
    {
        Assert.True(Planned.Times.OpensAt < Now); // it was collecting when it was paused
        var running = Assert.IsType<CadenceEdit.Done>(CadenceEdits.Apply(Done(Plain, new CadenceWish.Pause()), WeeklyId, new CadenceWish.Resume(), Now));
        Assert.Contains("next meeting is Thu 6/11/2026", running.Told.En(), StringComparison.Ordinal);

        var before = Planned.Times.OpensAt.AddDays(-1);
        var paused = Done(Plain, new CadenceWish.Pause(), before);
        var resumed = Assert.IsType<CadenceEdit.Done>(CadenceEdits.Apply(paused, WeeklyId, new CadenceWish.Resume(), before));
        Assert.Contains("next meeting is Thu 6/4/2026", resumed.Told.En(), StringComparison.Ordinal);
    }

    [Fact]
    public void Taking_back_restores_the_meetings_that_were() => Assert.Equal(
        new DateOnly(2026, 6, 5), Next(Done(Done(Done(Plain, Move(5)), new CadenceWish.Skip()), new CadenceWish.Undo())).MeetingDay);

    [Fact]
    public void A_cell_that_was_set_is_taken_back_and_what_was_changed_before_it_stays()
    {
        var set = Done(Done(Plain, Move(5)), new CadenceWish.Set("dueUntil", "16:00"));
        var back = Done(set, new CadenceWish.Undo());

        Assert.Equal((new TimeOnly(16, 0), Plain.Cadences[0].DueUntil), (set.Cadences[0].DueUntil, back.Cadences[0].DueUntil));
        Assert.Equal(new DateOnly(2026, 6, 5), Next(back).MeetingDay);
        Assert.Contains("no change", Refused(back, new CadenceWish.Undo()), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 6, 4), Next(Done(Done(set, Move(4)), new CadenceWish.Skip(new(2026, 6, 11)))).MeetingDay);
    }

    [Fact]
    public void An_extra_cycle_has_a_key_of_its_own_and_opens_now()
    {
        var run = Done(Plain, new CadenceWish.Run(new(2026, 6, 5)));
        var extra = Assert.Single(CyclePlanner.ExtrasAfter(run.Cadences[0], run.Organisation, Now));

        Assert.Equal(("20260605x", new DateOnly(2026, 6, 5)), (extra.Occurrence, extra.MeetingDay));
        Assert.True(extra.Times.OpensAt <= Now);
        Assert.Equal(Planned.Times.MeetingAt, Next(run).Times.MeetingAt);
        Assert.True(CyclePlanner.IsCalledOff(Done(run, new CadenceWish.Undo()).Cadences[0], run.Organisation, "20260605x"));
        Assert.Contains("already", Refused(run, new CadenceWish.Run(new(2026, 6, 5))), StringComparison.Ordinal);
        Assert.NotNull(CycleKey.TryParse("acme:weekly:20260605x"));
    }

    [Fact]
    public void Without_a_day_it_meets_as_far_ahead_as_collection_usually_opens()
    {
        var run = Done(Plain, new CadenceWish.Run());

        Assert.Equal(new DateOnly(2026, 6, 5), Assert.Single(run.Cadences[0].Meetings).Meeting); // four working days from Monday noon
    }

    [Fact]
    public void A_cell_is_set_as_an_import_would_read_it()
    {
        var set = Done(Plain, new CadenceWish.Set("remindBefore", "3d"));

        Assert.Equal([3], set.Cadences[0].RemindBefore);
        Assert.Equal(new Ahead(0, 1), Done(Plain, new CadenceWish.Set("BriefBefore", "1h")).Cadences[0].BriefBefore);
        Assert.Contains("allows 4 at most", Refused(Plain, new CadenceWish.Set("opensBefore", "9")), StringComparison.Ordinal);
        Assert.Contains("'noon' is no", Refused(Plain, new CadenceWish.Set("meetingAt", "noon")), StringComparison.Ordinal);
        Assert.Contains("There is no person 'nobody'", Refused(Plain, new CadenceWish.Set("owner", "nobody")), StringComparison.Ordinal);
        Assert.Contains("is no cell of a cadence that can be set", Refused(Plain, new CadenceWish.Set("inherits", "x")), StringComparison.Ordinal);
        Assert.Contains("already", Refused(Plain, new CadenceWish.Set("weekday", "thursday")), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_locked_is_changed_where_it_is_locked_and_follows()
    {
        var heir = Weekly with { Id = new("sales"), Inherits = WeeklyId, Own = ["name"], Name = "Sales" };
        var family = Plain with { Cadences = [Weekly with { Locked = true }, heir] };
        var moved = Done(family, Move(5));

        Assert.Equal(moved.Cadences[0].Meetings, moved.Cadences[1].Meetings);
        Assert.Equal("Sales", moved.Cadences[1].Name);
        var refused = Assert.IsType<CadenceEdit.Refused>(CadenceEdits.Apply(family, heir.Id, new CadenceWish.Skip(), Now));
        Assert.Equal("'Sales' has its rhythm from 'weekly', which is locked; change it there.", refused.Why.En());
    }

    [Fact]
    public void An_heir_that_could_not_run_any_more_keeps_its_parent_from_changing()
    {
        var heir = Weekly with { Id = new("sales"), Inherits = WeeklyId, Own = ["name", "opensBefore", "remindBefore"], Name = "Sales", OpensBefore = 2, RemindBefore = [] };
        var family = Plain with { Cadences = [Weekly with { RemindBefore = [] }, heir] };

        Assert.StartsWith("'Sales' inherits from it and could not run: ", Refused(family, new CadenceWish.Set("dueUntil", "08:59")), StringComparison.Ordinal);
    }
}
