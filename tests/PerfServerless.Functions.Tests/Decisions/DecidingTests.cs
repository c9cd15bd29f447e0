using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Decisions;

/// <summary>Decisions are written down in chat: what was understood, what is wrong, who may.</summary>
public sealed class DecidingTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    [Fact]
    public void Only_who_leads_or_owns_a_review_writes_decisions_down() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
        Assert.Equal("Not written down", ((ChatCard.Notice)(await world[Acme.Ole].SayAsync("decide we stop"))!).Title.En());
        Assert.Equal("It is written down.", ((ChatCard.Action)(await world[Acme.Mona].SayAsync("decide we stop"))!).Remark.En());
    });

    [Fact]
    public void Without_a_meeting_nothing_can_have_been_decided() => ReviewWorld.Play(async world =>
        Assert.StartsWith(
            "No meeting of Weekly review was planned yet",
            ((ChatCard.Notice)(await world[Acme.Ceo].SayAsync("decide Ole calls"))!).Text.En(), StringComparison.Ordinal));

    [Fact]
    public void What_is_wrong_is_told_and_nothing_is_lost_and_the_form_counts_once() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
        var form = (ChatCard.Decide)(await world[Acme.Ceo].SayAsync("decide call the supplier about KPI ole-1: Olle by 1 June 2026"))!;
        Assert.Equal(("call the supplier about KPI ole-1", "Olle", "1 June 2026", "k:ole-1"), (form.Wish.Text, form.Wish.Owner, form.Wish.Due, form.Wish.Subject));
        Assert.StartsWith("I know nobody called “Olle”.", form.OwnerError.En(), StringComparison.Ordinal);
        Assert.Equal(Acme.Ole, Assert.Single(form.Candidates).Person);
        Assert.Equal("Mon 6/1/2026 is over: name a day that is still to come.", form.DueError.En());

        var wish = form.Wish with { Person = Acme.Ole, Due = "Friday", Filled = true };
        var kept = (ChatCard.Action)(await world[Acme.Ceo].DecideAsync(wish))!;
        Assert.Equal("It is written down, and ole is asked.", kept.Remark.En());
        Assert.Equal("It had been written down already.", ((ChatCard.Action)(await world[Acme.Ceo].DecideAsync(wish))!).Remark.En());
        Assert.Contains("About KPI ole-1", kept.Facts.Select(f => f.En()));
        Assert.Single(await world.Stores.Decisions.ListAsync(AcmeReview.First.Key, default));
    });

    [Fact]
    public void Who_leads_several_reviews_is_asked_which() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
            var form = (ChatCard.Decide)(await world[Acme.Ceo].SayAsync("decide Ole calls the supplier by 30 June"))!;
            Assert.Equal(["daily", "weekly"], form.Cadences.Select(c => c.Value).Order());
            Assert.Equal("Choose the review whose meeting decided it.", form.CadenceError.En());
            var kept = (ChatCard.Action)(await world[Acme.Ceo].DecideAsync(form.Wish with { Cadence = new("weekly"), Filled = true }))!;
            Assert.Equal(AcmeReview.First.Key, kept.Key.Cycle);
        },
        scorecard: AcmeReview.Scorecard with { Cadences = [Acme.Weekly, Acme.Weekly with { Id = new("daily"), Name = "Other review" }] });

    [Fact]
    public void Without_a_day_it_is_due_at_the_next_meeting() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
        var kept = (ChatCard.Action)(await world[Acme.Ceo].SayAsync("Decision: Ole calls the supplier"))!;
        Assert.Equal("It is written down, and ole is asked. You named no day: it is due before the next meeting.", kept.Remark.En());
        Assert.Contains("ole does it, by Thu 6/11/2026", kept.Facts.Select(f => f.En()));
    });

    [Fact]
    public void What_somebody_gives_himself_he_has_accepted_and_is_not_asked() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
        var kept = (ChatCard.Action)(await world[Acme.Ceo].SayAsync("decide I call the supplier by 12 June"))!;
        Assert.Contains("Accepted", kept.Facts.Select(f => f.En()));
        await world.UntilAsync(new(2026, 6, 12, 20, 0, 0, TimeSpan.Zero));
        Assert.Equal(
            ["Due on Fri 6/12/2026", "Due today"],
            world[Acme.Ceo].Messages.Where(m => m.First is ChatCard.Action).Select(m => ((ChatCard.Action)m.First).Title.En()));
    });

    [Fact]
    public void A_German_writes_it_down_in_his_words() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
            var kept = (ChatCard.Action)(await world[Acme.Ken].SayAsync("Beschließe: Lieferanten anrufen: Ole bis Freitag"))!;
            Assert.Equal("Lieferanten anrufen", kept.Text.En());
            Assert.Contains("ole does it, by Fri 6/5/2026", kept.Facts.Select(f => f.En()));
        },
        scorecard: AcmeReview.Scorecard with { Cadences = [Acme.Weekly with { Leaders = [Acme.Ken] }] });

    [Fact]
    public void Actions_lists_what_is_owed_and_asked_for_what_is_overdue_first() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
        Assert.Equal("You owe nothing", ((ChatCard.Notice)(await world[Acme.Ceo].SayAsync("actions"))!).Title.En());
        await world[Acme.Ceo].SayAsync("decide Ole calls the supplier by 30 June");
        await world[Acme.Ceo].SayAsync("decide Ole writes it down by 8 June");
        await world[Acme.Ceo].SayAsync("decide I thank him by 20 June");
        await world.UntilAsync(new(2026, 6, 10, 12, 0, 0, TimeSpan.Zero));

        var list = (ChatCard.Actions)(await world[Acme.Ceo].SayAsync("my actions"))!;
        Assert.Equal("You owe one action item", list.Title.En());
        Assert.Equal(
            [
                "I thank him (by Sat 6/20/2026)", "ole: Overdue: Ole writes it down (was due on Mon 6/8/2026)", "ole: Ole calls the supplier (by Tue 6/30/2026)",
            ],
            list.Lines.Select(l => l.Words.En()));
        var his = (ChatCard.Actions)(await world[Acme.Ole].SayAsync("Maßnahmen"))!;
        Assert.Equal([true, false], his.Lines.Select(l => l.IsOverdue));
    });

    [Fact]
    public void Nobody_sees_or_presses_what_is_none_of_his() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
        var kept = (ChatCard.Action)(await world[Acme.Ceo].SayAsync("decide Ole calls the supplier by 30 June"))!;
        Assert.IsType<ChatCard.Notice>(await world[Acme.Ken].PressAsync(kept.Key, null));
        Assert.IsType<ChatCard.Notice>(await world[Acme.Ken].PressAsync(kept.Key, ActionMove.Finish));
        Assert.Equal([ActionMove.Finish, ActionMove.MoveDate, ActionMove.Mend, ActionMove.Drop], ((ChatCard.Action)(await world[Acme.Mona].PressAsync(kept.Key, null))!).Moves);
        Assert.Equal("That is not possible as it stands now.", ((ChatCard.Action)(await world[Acme.Mona].PressAsync(kept.Key, ActionMove.Accept))!).Error.En());
        Assert.IsType<ChatCard.Notice>(await world[Acme.Ceo].PressAsync(kept.Key with { Id = "nothing" }, null));
    });
}
