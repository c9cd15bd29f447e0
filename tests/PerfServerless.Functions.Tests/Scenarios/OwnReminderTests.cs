using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Ladders;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>
/// One of Ole's three KPIs climbs a ladder of its own: reminded a working day and two hours before it is due on Tuesday 2 June at 17:00 in
/// Berlin, and told to his manager two hours after. The cadence reminds on Monday and Tuesday at 9:00.
/// </summary>
public sealed class OwnReminderTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    private static readonly Ladder High = new(
        Criticality.High, [new(LadderStep.Reminder, new(-1)), new(LadderStep.SecondReminder, new(0, -120)), new(LadderStep.Manager, new(0, 120))]);

    private static readonly Scorecard Scores = Critical("ole-1");

    private static Scorecard Critical(params string[] kpis) => AcmeReview.Scorecard with
    {
        Kpis = [.. AcmeReview.Scorecard.Kpis.Select(k => kpis.Contains(k.Id.Value) ? k with { Criticality = Criticality.High } : k)],
        Ladders = [High],
    };

    private static async Task<IReadOnlyList<string>> RemindedAsync(ReviewWorld world, PersonId person) =>
        [.. (await world.RequestAsync(person)).Sent.Where(s => s.Cause == MessageCause.Reminder)
            .Select(s => LocalTimes.In(s.At, "Europe/Berlin").ToString("ddd HH:mm", CultureInfo.InvariantCulture))];

    private static string Intro(ReviewWorld world) => ((ChatCard.Form)world[Acme.Ole].Form.Card).Intro.En();

    [Fact]
    public void A_ladder_reminds_beside_the_cadence_and_says_of_what() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.RemindAt[0]);
            Assert.DoesNotContain("This reminder is about", Intro(world), StringComparison.Ordinal);
            await world.UntilAsync(Times.DueAt.AddDays(-1));
            Assert.Contains("This reminder is about KPI ole-1.", Intro(world), StringComparison.Ordinal);

            await world.UntilAsync(Times.MeetingAt.AddHours(-1));
            Assert.Equal(["Mon 09:00", "Mon 17:00", "Tue 09:00", "Tue 15:00"], await RemindedAsync(world, Acme.Ole));
            Assert.Equal(["Mon 09:00", "Tue 09:00"], await RemindedAsync(world, Acme.Ken));
        },
        scorecard: Scores);

    [Fact]
    public void What_is_left_decides_when_he_is_reminded() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.RemindAt[0]);
            await world[Acme.Ole].SubmitAsync(("ole-2", "2"), ("ole-3", "3"));
            await world.UntilAsync(Times.DueAt.AddDays(-1));
            Assert.DoesNotContain("This reminder is about", Intro(world), StringComparison.Ordinal); // it is about all there is

            await world.UntilAsync(Times.MeetingAt.AddHours(-1));
            Assert.Equal(["Mon 09:00", "Mon 17:00", "Tue 15:00"], await RemindedAsync(world, Acme.Ole));
        },
        scorecard: Scores);

    [Fact]
    public void What_was_answered_reminds_of_nothing_any_more() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.OpensAt);
            await world[Acme.Ole].SubmitAsync(("ole-1", "1"));
            await world.UntilAsync(Times.MeetingAt.AddHours(-1));

            Assert.Equal(["Mon 09:00", "Tue 09:00"], await RemindedAsync(world, Acme.Ole));
        },
        scorecard: Scores);

    [Fact]
    public void A_ladder_without_reminders_sends_none() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.MeetingAt.AddHours(-1));

            Assert.Empty(await RemindedAsync(world, Acme.Ole));
            Assert.NotNull(world[Acme.Mona].Escalation);
        },
        scorecard: Critical("ole-1", "ole-2", "ole-3") with { Ladders = [new(Criticality.High, [new(LadderStep.Manager, new(0, 120))])] });

    [Fact]
    public void A_meeting_that_moves_repeats_no_reminder_and_those_to_come_move_along() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.DueAt.AddDays(-1));
            await world[Acme.Mona].SayAsync("move weekly to Friday");
            await world.UntilAsync(Times.MeetingAt.AddHours(20));

            Assert.Equal(["Mon 09:00", "Mon 17:00", "Wed 09:00", "Wed 15:00"], await RemindedAsync(world, Acme.Ole));
            Assert.Equal(["Mon 09:00", "Wed 09:00"], await RemindedAsync(world, Acme.Ken));
        },
        scorecard: Scores);

    [Fact]
    public void More_time_is_reminded_of_anew() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.DueAt.AddHours(18).AddMinutes(30));
            await world[Acme.Mona].OrderAsync(ManagerAct.Extend, [Acme.Ole], days: "1"); // to Wednesday 17:00
            await world.UntilAsync(Times.MeetingAt.AddHours(-1));

            Assert.Equal(["Mon 17:00", "Tue 15:00", "Wed 15:00"], await RemindedAsync(world, Acme.Ole));
        },
        scorecard: Critical("ole-1", "ole-2", "ole-3"));

    [Fact]
    public void A_crash_at_each_reminder_sends_none_twice() => ReviewWorld.Play(
        async world =>
        {
            foreach (var at in new[] { Times.RemindAt[0], Times.DueAt.AddDays(-1), Times.RemindAt[1], Times.DueAt.AddHours(-2) })
            {
                await world.UntilAsync(at);
                await world.CrashAsync();
            }

            await world.UntilAsync(Times.MeetingAt.AddHours(-1));
            Assert.Equal(["Mon 09:00", "Mon 17:00", "Tue 09:00", "Tue 15:00"], await RemindedAsync(world, Acme.Ole));
            Assert.Equal(5, world[Acme.Ole].Messages.Count);
        },
        scorecard: Scores);

    [Fact]
    public void After_an_outage_one_form_stands_for_all_that_were_missed() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.OpensAt);
            world.Process.Die();
            await world.UntilAsync(Times.DueAt.AddMinutes(-90));
            await world.ReviveAsync();
            await world.UntilAsync(Times.DueAt.AddMinutes(-80));

            Assert.Equal(["Tue 15:30"], await RemindedAsync(world, Acme.Ole));
        },
        scorecard: Scores);

    [Fact]
    public void The_outlook_says_when_the_items_own_ladder_goes_on_the_form_and_when_asked() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.OpensAt);
            var owed = Assert.IsType<ChatCard.Notice>(await world[Acme.Ole].SayAsync("what do I owe?"));
            Assert.Contains("on Wed 6/3/2026, 7:00\u202fAM goes to mona", owed.Text.En(), StringComparison.Ordinal); // as the cadence says, for two of three

            await world[Acme.Ole].SubmitAsync(("ole-2", "2"), ("ole-3", "3"));
            const string Outlook = "What is still missing on Wed 6/3/2026, 9:00\u202fAM goes to mona.";
            await world.UntilAsync(Times.RemindAt[1]);
            Assert.Equal(Outlook, ((ChatCard.Form)world[Acme.Ole].Form.Card).Outlook!.En());
            owed = Assert.IsType<ChatCard.Notice>(await world[Acme.Ole].SayAsync("what do I owe?"));
            Assert.Contains(Outlook, owed.Text.En(), StringComparison.Ordinal);
        },
        scorecard: Critical("ole-1") with { Ladders = [High with { Rungs = [new(LadderStep.Reminder, new(0, -480)), new(LadderStep.Manager, new(0, 120))] }] });

    [Fact]
    public void The_outlook_follows_the_rules_by_which_this_host_decides() => ReviewWorld.Play(async world =>
    {
        world.Policies = new() { Ladder = new() { EscalateAfter = [TimeSpan.FromHours(2)] } };
        await world.CrashAsync();
        await world.UntilAsync(Times.OpensAt);

        Assert.Contains("9:00\u202fAM", ((ChatCard.Form)world[Acme.Ole].Form.Card).Outlook!.En(), StringComparison.Ordinal);
        await world.UntilAsync(Times.EscalateAt);
        Assert.Null(world[Acme.Mona].Escalation);
        await world.UntilAsync(Times.EscalateAt.AddHours(2));
        Assert.NotNull(world[Acme.Mona].Escalation);
    });
}
