using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>Reminders put off until a day that somebody names, from Friday 29 May 2026 on; due on Tuesday at 17:00, meeting on Thursday, in Berlin.</summary>
public sealed class SnoozingUntilTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    private static async Task<ChatCard.Notice> SayAsync(ReviewWorld world, string text) =>
        Assert.IsType<ChatCard.Notice>(await world[Acme.Ole].SayAsync(text));

    [Theory]
    [InlineData("remind me on Tuesday", "Tue 6/2/2026, 7:00\u202fAM")]
    [InlineData("erinnere mich am Dienstag", "Tue 6/2/2026, 7:00\u202fAM")]
    [InlineData("rappelle-moi mardi", "Tue 6/2/2026, 7:00\u202fAM")]
    [InlineData("remind me in 2 hours", "Fri 5/29/2026, 10:00\u202fAM")]
    public void It_is_shown_when_he_said_and_not_before(string text, string until) => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt.AddHours(1));
        var answer = await SayAsync(world, text);
        Assert.Contains(until, answer.Title.En(), StringComparison.Ordinal);
        Assert.Contains("It stays due by Tue 6/2/2026, 3:00\u202fPM.", answer.Text.En(), StringComparison.Ordinal);

        var snoozed = (await world.DeskAsync(Acme.Ole)).SnoozedUntil!.Value;
        await world.UntilAsync(snoozed.AddMinutes(-1));
        Assert.Single(world[Acme.Ole].Messages);
        await world.UntilAsync(snoozed);
        Assert.Equal(2, world[Acme.Ole].Messages.Count);
    });

    [Fact]
    public void What_could_not_be_shown_then_waits_for_his_hours() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt.AddHours(1));
        await SayAsync(world, "remind me on Monday");
        world.Chat.Blocking.Add(Acme.Ole);
        await world.UntilAsync(new(2026, 6, 1, 21, 0, 0, TimeSpan.Zero));
        await world[Acme.Ole].SayAsync("hello");
        await world.UntilAsync(new(2026, 6, 2, 5, 59, 0, TimeSpan.Zero));
        Assert.DoesNotContain(world[Acme.Ole].Messages.Skip(1), m => m.First is ChatCard.Form);

        await world.UntilAsync(new(2026, 6, 2, 8, 0, 0, TimeSpan.Zero));
        Assert.Contains(world[Acme.Ole].Messages.Skip(1), m => m.First is ChatCard.Form);
    });

    [Theory]
    [InlineData("remind me tomorrow at 10:00", "On Sat 5/30/2026, 8:00\u202fAM I may not write to you")] // a Saturday
    [InlineData("snooze until Sunday", "On Sun 5/31/2026, 7:00\u202fAM I may not write to you")]
    [InlineData("remind me in 20 hours", "On Sat 5/30/2026, 4:00\u202fAM I may not write to you")]
    public void A_weekend_means_the_next_moment_at_which_he_may_be_written_to(string text, string said) => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt.AddHours(1));
        var answer = await SayAsync(world, text);
        Assert.StartsWith(said, answer.Text.En(), StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 6, 1, 6, 0, 0, TimeSpan.Zero), (await world.DeskAsync(Acme.Ole)).SnoozedUntil);
    });

    [Fact]
    public void A_holiday_and_an_absence_are_passed_over() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.OpensAt.AddHours(1));
            await world[Acme.Ole].SayAsync("away 2026-06-02");
            await SayAsync(world, "remind me on Monday");

            Assert.Equal(new DateTimeOffset(2026, 6, 3, 6, 0, 0, TimeSpan.Zero), (await world.DeskAsync(Acme.Ole)).SnoozedUntil);
        },
        scorecard: AcmeReview.Scorecard with { Organisation = Acme.Organisation(new DateOnly(2026, 6, 1)) });

    [Fact]
    public void Farther_than_the_deadline_it_says_that_the_ladder_goes_on_and_it_does() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt.AddHours(1));
        var answer = await SayAsync(world, "remind me on Wednesday at 12:00");
        Assert.Equal(
            "It stays due by Tue 6/2/2026, 3:00\u202fPM, which is before then, and what follows comes as planned. "
                + "A snooze keeps reminders away and nothing else: what is missing after its deadline goes to your manager all the same. "
                + "What is still missing on Wed 6/3/2026, 7:00\u202fAM goes to mona.",
            answer.Text.En());

        await world.UntilAsync(Times.EscalateAt);
        Assert.Single(world[Acme.Ole].Messages);
        Assert.NotNull(world[Acme.Mona].Escalation);
    });

    [Theory]
    [InlineData("remind me next Friday at 9:00")] // the day after the meeting
    [InlineData("snooze until 3 Aug")]
    [InlineData("remind me in 20 weeks")]
    public void After_the_meeting_there_is_nothing_to_remind_of_and_the_next_review_is_not_hidden(string text) => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.DueAt.AddDays(-1));
        var answer = await SayAsync(world, text);
        Assert.Contains("after it there is nothing to remind you of", answer.Text.En(), StringComparison.Ordinal);
        Assert.Equal(Times.MeetingAt, (await world.DeskAsync(Acme.Ole)).SnoozedUntil);

        await world.UntilAsync(AcmeReview.Second.Times.RemindAt[0]);
        Assert.Equal(4, world[Acme.Ole].Messages.Count); // asked and reminded for each
    });

    [Fact]
    public void What_is_over_changes_nothing_and_a_later_word_replaces_an_earlier_one() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt.AddHours(1));
        Assert.Equal("Not set", (await SayAsync(world, "remind me on 2026-05-01")).Title.En());
        Assert.Contains("is over", (await SayAsync(world, "remind me today at 9:00")).Text.En(), StringComparison.Ordinal);
        Assert.Null((await world.DeskAsync(Acme.Ole)).SnoozedUntil);

        await SayAsync(world, "remind me on Tuesday");
        await SayAsync(world, "remind me on Tuesday");
        await SayAsync(world, "remind me on Monday");
        Assert.Equal(2, (await world.TimelineAsync<TimelineEvent.Snoozed>()).Count);
        Assert.Equal(new DateTimeOffset(2026, 6, 1, 7, 0, 0, TimeSpan.Zero), (await world.DeskAsync(Acme.Ole)).SnoozedUntil);
    });

    [Fact]
    public void Overdue_already_it_says_who_is_told_next() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.DueAt.AddHours(-1));
        await world.UntilAsync(Times.DueAt.AddMinutes(1));
        var answer = await SayAsync(world, "remind me tomorrow at 11:00");

        Assert.Contains("It has been overdue since", answer.Text.En(), StringComparison.Ordinal);
        Assert.Contains("goes to mona", answer.Text.En(), StringComparison.Ordinal);
    });

    [Fact]
    public void Who_owes_nothing_has_nothing_to_snooze_whatever_day_he_names() => ReviewWorld.Play(async world =>
    {
        Assert.Equal("There is nothing to snooze", (await SayAsync(world, "remind me on Thursday")).Title.En());
        Assert.Null((await world.DeskAsync(Acme.Ole)).SnoozedUntil);
    });

    [Fact]
    public void A_crash_between_the_word_and_its_end_shows_it_once() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt.AddHours(1));
        await SayAsync(world, "remind me on Monday at 14:00");
        await world.CrashAsync();
        await world.UntilAsync(new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
        await world.CrashAsync();
        await world.UntilAsync(new(2026, 6, 1, 13, 0, 0, TimeSpan.Zero));

        Assert.Equal(2, world[Acme.Ole].Messages.Count);
    });
}
