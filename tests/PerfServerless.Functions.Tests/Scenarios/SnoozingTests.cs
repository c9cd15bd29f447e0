using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>Reminders that are put off, held back by the budget, and numbers that are given before anybody asks.</summary>
public sealed class SnoozingTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    [Fact]
    public void A_snooze_puts_the_reminder_off_until_the_next_working_morning_and_then_shows_what_is_missing() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt.AddHours(1)); // Friday 10:00
        var answer = Assert.IsType<ChatCard.Notice>(await world[Acme.Ole].SayAsync("Remind me tomorrow!"));
        Assert.Contains("Mon 6/1/2026", answer.Title.En(), StringComparison.Ordinal);

        await world.UntilAsync(new(2026, 6, 1, 6, 59, 0, TimeSpan.Zero));
        Assert.Single(world[Acme.Ole].Messages);
        await world.UntilAsync(new(2026, 6, 1, 7, 0, 0, TimeSpan.Zero)); // 9:00 in Berlin
        Assert.Equal(2, world[Acme.Ole].Messages.Count);
        Assert.Same(world[Acme.Ole].Latest, world[Acme.Ole].Form);
    });

    [Fact]
    public void A_snooze_hides_nothing_from_the_manager() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.DueAt.AddHours(-1));
        await world[Acme.Ole].SayAsync("snooze");

        await world.UntilAsync(Times.EscalateAt);
        Assert.NotNull(world[Acme.Mona].Escalation);
    });

    [Fact]
    public void Whoever_answers_is_not_reminded_when_the_snooze_ends() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Ole].SayAsync("snooze");
        await world[Acme.Ole].AnswerAllAsync();
        var before = world[Acme.Ole].Messages.Count;

        await world.UntilAsync(Times.MeetingAt.AddHours(-1));
        Assert.Equal(before, world[Acme.Ole].Messages.Count);
    });

    [Fact]
    public void A_snooze_pressed_twice_is_one_and_can_be_taken_back() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Ole].SayAsync("snooze");
        await world[Acme.Ole].SayAsync("snooze");
        Assert.Single(await world.TimelineAsync<TimelineEvent.Snoozed>());

        await world[Acme.Ole].SayAsync("remind me after all");
        Assert.Null((await world.DeskAsync(Acme.Ole)).SnoozedUntil);
        await world.UntilAsync(Times.RemindAt[0]);
        Assert.Equal(2, world[Acme.Ole].Messages.Count);
    });

    [Fact]
    public void Who_owes_nothing_has_nothing_to_snooze() => ReviewWorld.Play(async world =>
    {
        var answer = Assert.IsType<ChatCard.Notice>(await world[Acme.Ole].SayAsync("snooze"));

        Assert.Equal("There is nothing to snooze", answer.Title.En());
        Assert.Null((await world.DeskAsync(Acme.Ole)).SnoozedUntil);
    });

    [Fact]
    public void The_budget_holds_a_reminder_back_and_says_so() => ReviewWorld.Play(async world =>
    {
        world.Policies = new() { Budget = new(2) };
        await world.CrashAsync(); // the new process decides by it
        await world.UntilAsync(Times.EscalateAt);

        // One place for the question, and the last one is kept from reminders.
        Assert.Single(world[Acme.Ole].Messages);
        Assert.Contains(await world.TimelineAsync<TimelineEvent.HeldBack>(), t => t.Person == Acme.Ole);
        var owed = Assert.IsType<ChatCard.Notice>(await world[Acme.Ole].SayAsync("what do I owe?"));
        Assert.Contains("waits until", owed.Text.En(), StringComparison.Ordinal);
    });

    [Fact]
    public void A_leader_who_owes_numbers_himself_gets_his_brief_in_time_however_full_his_week_is() => ReviewWorld.Play(
        async world =>
        {
            world.Policies = new() { Budget = new(3) };
            await world.CrashAsync(); // the new process decides by it
            var desk = await world.Stores.CheckIns.DeskAsync(new(Acme.Tenant, Acme.Ole), default);
            var full = desk.Value.WithSent(Times.OpensAt.AddHours(-2)).WithSent(Times.OpensAt.AddHours(-1));
            await world.Stores.CheckIns.CommitAsync(new(Acme.Tenant) { Desk = desk.With(full) }, default);
            await world.UntilAsync(Times.BriefAt);

            // The third and last place is the brief's: even what he owes waits.
            Assert.IsType<ChatCard.Brief>(Assert.Single(world[Acme.Ole].Messages).First);
        },
        scorecard: AcmeReview.Scorecard with { Cadences = [AcmeReview.Scorecard.Cadences[0] with { Leaders = [Acme.Ole] }] });

    [Fact]
    public void What_is_owed_is_told_with_its_state_at_any_time() => ReviewWorld.Play(async world =>
    {
        Assert.Contains("Upcoming", await OwedAsync(), StringComparison.Ordinal);

        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Ole].SubmitAsync(("ole-1", "7"));
        Assert.Contains("Due by", await OwedAsync(), StringComparison.Ordinal);
        Assert.Contains("Complete (Weekly review): KPI ole-1", await OwedAsync(), StringComparison.Ordinal);

        await world.UntilAsync(Times.DueAt.AddMinutes(1));
        Assert.Contains("Overdue since", await OwedAsync(), StringComparison.Ordinal);

        await world[Acme.Ole].AnswerAllAsync();
        Assert.DoesNotContain("Overdue", await OwedAsync(), StringComparison.Ordinal);

        async Task<string> OwedAsync() => Assert.IsType<ChatCard.Notice>(await world[Acme.Ole].SayAsync("What do I owe?")).Text.En();
    });

    [Fact]
    public void Numbers_may_be_given_before_anybody_asks_and_are_not_asked_for_then() => ReviewWorld.Play(
        async world =>
        {
            await world[Acme.Ole].SayAsync("answer early");
            await world[Acme.Ole].AnswerAllAsync("5");
            Assert.Equal(RequestState.Complete, (await world.RequestAsync(Acme.Ole)).State);

            await world.UntilAsync(Times.MeetingAt.AddHours(-2));
            Assert.Equal(CycleState.Open, (await world.CycleAsync()).State);
            Assert.Contains(Acme.Ole, (await world.CycleAsync()).Asked);
            Assert.Single(world[Acme.Ole].Messages, m => m.Card is ChatCard.Receipt or ChatCard.Form);
        },
        scorecard: EarlyScorecard,
        start: Monday);

    [Fact]
    public void Half_of_it_given_early_leaves_the_other_half_to_be_asked() => ReviewWorld.Play(
        async world =>
        {
            await world[Acme.Ole].SayAsync("answer early");
            await world[Acme.Ole].SubmitAsync(("ole-1", "5"));

            await world.UntilAsync(new(2026, 6, 2, 7, 0, 0, TimeSpan.Zero));
            var form = Assert.IsType<ChatCard.Form>(world[Acme.Ole].Form.Card);
            Assert.Equal(["ole-2", "ole-3"], form.Fields.Select(f => f.Kpi.Value).Order());
        },
        scorecard: EarlyScorecard,
        start: Monday);

    /// <summary>Its collection opens on Tuesday, when the week it asks for has been over for two days.</summary>
    private static Scorecard EarlyScorecard { get; } = AcmeReview.Scorecard with { Cadences = [Acme.Weekly with { OpensBefore = 2, RemindBefore = [] }] };

    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);
}
