using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Edits;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Rhythms;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>What happens to a review, and to the cards of its people, when somebody changes its cadence in chat.</summary>
public sealed class MovedMeetingTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    private static string Text(ChatCard? card) => Assert.IsType<ChatCard.Notice>(card).Text.En();

    private static string Intro(ReviewWorld world, PersonId person) => ((ChatCard.Form)world[person].Form.Card).Intro.En();

    private static async Task<string> SayAsync(ReviewWorld world, PersonId person, string text)
    {
        var answer = Text(await world[person].SayAsync(text));
        await world.WaitAsync(TimeSpan.FromSeconds(2));
        return answer;
    }

    private static async Task<Domain.Scorecards.Cadence> CadenceAsync(ReviewWorld world) =>
        (await world.Stores.Scorecards.CurrentAsync(Acme.Tenant, default))!.Scorecard.Find(Acme.WeeklyId)!;

    [Fact]
    public void A_meeting_that_moves_takes_the_running_cycle_and_its_cards_along() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var messages = world[Acme.Ole].Messages.Count;
        var shown = Intro(world, Acme.Ole);

        Assert.StartsWith("'Weekly review' moved from ", await SayAsync(world, Acme.Mona, "move weekly to Friday 14:00"), StringComparison.Ordinal);

        var cycle = await world.CycleAsync();
        Assert.Equal((Times.MeetingAt.AddHours(28), Times.DueAt.AddDays(1), false), (cycle.Times.MeetingAt, cycle.Times.DueAt, cycle.CardsBehind));
        Assert.NotEqual(shown, Intro(world, Acme.Ole));
        Assert.Equal(messages, world[Acme.Ole].Messages.Count); // rewritten in place, and nothing sent

        await world.UntilAsync(Times.MeetingAt.AddHours(1));
        Assert.Equal(CycleState.Open, (await world.CycleAsync()).State);
        await world.UntilAsync(cycle.Times.MeetingAt);
        Assert.Equal(CycleState.Closed, (await world.CycleAsync()).State);
        await world.UntilAsync(AcmeReview.Second.Times.OpensAt.AddHours(6));
        Assert.Equal(CycleState.Open, (await world.CycleAsync(AcmeReview.Second)).State);
    });

    [Fact]
    public void Moved_twice_while_reminders_went_out_it_repeats_none_of_them() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.RemindAt[0]);
        await SayAsync(world, Acme.Mona, "move weekly to Friday");
        var sent = world[Acme.Ole].Messages.Count;
        await SayAsync(world, Acme.Mona, "move weekly to Thursday");
        Assert.Equal(Times.MeetingAt, (await world.CycleAsync()).Times.MeetingAt);
        Assert.Equal(sent, world[Acme.Ole].Messages.Count);

        await world.UntilAsync(Times.MeetingAt);
        Assert.Equal(2, (await world.TimelineAsync<TimelineEvent.Reminded>()).Count(r => r.Person == Acme.Ole));
        Assert.Equal(CycleState.Closed, (await world.CycleAsync()).State);
    });

    [Fact]
    public void Moved_forward_what_is_past_now_happens_at_once_and_managers_see_the_new_time() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.DueAt.AddDays(-1)); // Monday evening
        await SayAsync(world, Acme.Mona, "move weekly to Wednesday 12:00");
        var times = (await world.CycleAsync()).Times;
        await world.UntilAsync(times.EscalateAt);

        Assert.NotNull(world[Acme.Kim].Escalation);
        await world.UntilAsync(times.MeetingAt);
        Assert.Equal(CycleState.Closed, (await world.CycleAsync()).State);
        Assert.NotNull(world[Acme.Ceo].Brief);
    });

    [Fact]
    public void Skipping_the_running_one_closes_it_and_asks_for_nothing_more() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var answer = (ChatCard.Notice)(await world[Acme.Ceo].SayAsync("skip Weekly review"))!; // he stands above its owner
        await world.WaitAsync(TimeSpan.FromSeconds(2));
        Assert.Contains("is closed and does not open again", answer.Text.En(), StringComparison.Ordinal);
        Assert.Equal(["run weekly now"], answer.Offers.Select(o => o.Words)); // what cannot be taken back is not offered
        Assert.Equal(CycleState.Closed, (await world.CycleAsync()).State);
        Assert.Empty(world[Acme.Ole].Forms);
        Assert.Contains("closed and does not open again", await SayAsync(world, Acme.Mona, "undo weekly"), StringComparison.Ordinal);
        var messages = world.Chat.All.Count;

        await world.UntilAsync(Times.MeetingAt);
        Assert.Equal(messages, world.Chat.All.Count);
        await world.UntilAsync(AcmeReview.Second.Times.OpensAt);
        Assert.Equal(CycleState.Open, (await world.CycleAsync(AcmeReview.Second)).State);
    });

    [Fact]
    public void What_has_nothing_to_do_with_a_cycle_that_a_pause_closed_can_be_taken_back() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await SayAsync(world, Acme.Mona, "pause weekly");
        Assert.Contains("closed and does not open again", await SayAsync(world, Acme.Mona, "undo weekly"), StringComparison.Ordinal);
        await SayAsync(world, Acme.Mona, "resume weekly");

        await SayAsync(world, Acme.Mona, "run weekly on 2026-06-09");
        Assert.StartsWith("Taken back", await SayAsync(world, Acme.Mona, "undo weekly"), StringComparison.Ordinal);
        Assert.Empty((await CadenceAsync(world)).Meetings);
    });

    [Fact]
    public void A_pause_in_mid_cycle_ends_it_and_resumed_the_next_one_runs() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.RemindAt[0]);
        await SayAsync(world, Acme.Mona, "pause weekly");
        Assert.Equal(CycleState.Closed, (await world.CycleAsync()).State);
        Assert.Equal(CadenceState.Paused, (await CadenceAsync(world)).State);
        var messages = world.Chat.All.Count;
        await world.UntilAsync(AcmeReview.Second.Times.OpensAt);
        Assert.Equal(messages, world.Chat.All.Count);

        await SayAsync(world, Acme.Mona, "resume weekly");
        Assert.Equal(CycleState.Open, (await world.CycleAsync(AcmeReview.Second)).State);
    });

    [Fact]
    public void An_extra_cycle_runs_beside_the_rhythm() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.RemindAt[0]); // on Monday its collection opens
        Assert.StartsWith("An extra cycle", await SayAsync(world, Acme.Mona, "run weekly on 2026-06-05"), StringComparison.Ordinal);

        var extra = new CyclePlan(new(Acme.Tenant, Acme.WeeklyId, "20260605x"), default, Times);
        Assert.Equal(CycleState.Open, (await world.CycleAsync(extra)).State);
        await world.UntilAsync(Times.MeetingAt.AddDays(1));
        Assert.Equal(CycleState.Closed, (await world.CycleAsync(extra)).State);
        Assert.Equal(CycleState.Open, (await world.CycleAsync(AcmeReview.Second)).State);
    });

    [Fact]
    public void An_extra_cycle_that_is_taken_back_closes() => ReviewWorld.Play(async world =>
    {
        await SayAsync(world, Acme.Mona, "run weekly now");
        var extra = Assert.Single((await CadenceAsync(world)).Meetings);
        var plan = new CyclePlan(new(Acme.Tenant, Acme.WeeklyId, $"{extra.Meeting:yyyyMMdd}x"), default, Times);
        Assert.Equal(CycleState.Open, (await world.CycleAsync(plan)).State);

        await SayAsync(world, Acme.Mona, "undo weekly");
        Assert.Equal(CycleState.Closed, (await world.CycleAsync(plan)).State);
    });

    [Fact]
    public void A_meeting_moved_before_it_opens_is_planned_anew_at_once() => ReviewWorld.Play(async world =>
    {
        await SayAsync(world, Acme.Mona, "move weekly to Friday"); // said on Thursday 28 May: the meeting of 4 June, in its week
        await world.UntilAsync(Times.OpensAt);
        Assert.Empty(world.Chat.All);
        await world.UntilAsync(new(2026, 6, 1, 7, 0, 0, TimeSpan.Zero));
        Assert.NotEmpty(world[Acme.Ole].Forms);
    });

    [Fact]
    public void Who_neither_owns_a_cadence_nor_stands_above_may_not_change_it() => ReviewWorld.Play(async world =>
    {
        Assert.Equal("Only mona, who owns 'Weekly review', and those above can change it.", await SayAsync(world, Acme.Ole, "pause weekly"));
        Assert.Null((await CadenceAsync(world)).State);
        Assert.Contains("Weekly review (weekly): the next meeting is", await SayAsync(world, Acme.Ole, "cadences"), StringComparison.Ordinal);
        Assert.IsType<ChatCard.Notice>(await world[Acme.Ole].SayAsync("pause")); // his own messages, as ever
        Assert.NotNull((await world.DeskAsync(Acme.Ole)).PausedAt);
    });

    [Fact]
    public void A_crash_between_the_change_and_its_telling_loses_nothing() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var before = (await world.Stores.Scorecards.CurrentAsync(Acme.Tenant, default))!.Scorecard;
        var edit = (CadenceEdit.Done)CadenceEdits.Apply(before, Acme.WeeklyId, new CadenceWish.Skip(), world.Now);
        await world.PublishAsync(edit.After); // put in force, and nobody was told
        await world.CrashAsync();
        await world.UntilAsync(Times.EscalateAt.AddHours(1));

        Assert.Equal(CycleState.Closed, (await world.CycleAsync()).State);
        Assert.Null(world[Acme.Kim].Escalation);
    });

    [Fact]
    public void The_timeline_tells_of_each_move_once_and_the_answer_has_a_button_that_takes_it_back() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var answer = Assert.IsType<ChatCard.Notice>(await world[Acme.Mona].SayAsync("move weekly to Friday 14:00"));
        await world.WaitAsync(TimeSpan.FromSeconds(2));
        Assert.Equal([new TimelineEvent.MeetingMoved(Times.MeetingAt, Times.MeetingAt.AddHours(28))], await world.TimelineAsync<TimelineEvent.MeetingMoved>());

        var undo = Assert.Single(answer.Offers);
        Assert.Equal(("Undo", "undo weekly"), (undo.Label.En(), undo.Words));
        var undone = Assert.IsType<ChatCard.Notice>(await world[Acme.Mona].SayAsync(undo.Words));
        Assert.Empty(undone.Offers);
        await world.CrashAsync();
        await world.WaitAsync(TimeSpan.FromSeconds(2));
        await SayAsync(world, Acme.Mona, "move weekly to Friday 14:00");
        Assert.Equal(3, (await world.TimelineAsync<TimelineEvent.MeetingMoved>()).Count);
        Assert.Equal(Times.MeetingAt.AddHours(28), (await world.CycleAsync()).Times.MeetingAt);
    });

    [Theory]
    [InlineData("skip weekly")]
    [InlineData("pause weekly")]
    [InlineData("end weekly")]
    public void What_is_called_off_is_told_once_and_left_out_of_the_rhythm(string text) => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await SayAsync(world, Acme.Mona, text);
        await world.UntilAsync(Times.MeetingAt);

        Assert.Single(await world.TimelineAsync<TimelineEvent.CalledOff>());
        Assert.Single(await world.TimelineAsync<TimelineEvent.CycleClosed>());
        Assert.Equal((true, null), ((await world.CycleAsync()).CalledOff, (await world.CycleAsync()).Rhythm));
        Assert.Empty((await world.DeskAsync(Acme.Mona)).Notes);
        var rhythm = Assert.IsType<ChatCard.Notice>(await world[Acme.Mona].SayAsync("rhythm"));
        Assert.DoesNotContain("%", rhythm.Text.En(), StringComparison.Ordinal);
    });

    [Fact]
    public void A_cycle_that_failed_closes_at_the_moved_meeting() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world.Process.Hub.Client.TerminateInstanceAsync(InstanceIds.Cycle(AcmeReview.First.Key));
        await world.WaitAsync(TimeSpan.FromSeconds(1));
        await SayAsync(world, Acme.Mona, "move weekly to Friday 14:00");

        await world.UntilAsync(Times.MeetingAt.AddHours(1));
        Assert.Equal((CycleState.Open, Times.MeetingAt.AddHours(28)), ((await world.CycleAsync()).State, (await world.CycleAsync()).Times.MeetingAt));
        await world.UntilAsync(Times.MeetingAt.AddHours(28));
        Assert.Equal(CycleState.Closed, (await world.CycleAsync()).State);
    });
}
