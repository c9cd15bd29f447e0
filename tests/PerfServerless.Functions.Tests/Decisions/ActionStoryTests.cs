using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Decisions;

/// <summary>What a meeting decided comes back until it is done.</summary>
public sealed class ActionStoryTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    [Fact]
    public void Decided_in_chat_accepted_reminded_escalated_done_reopened_and_done() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
        var kept = (ChatCard.Action)(await world[Acme.Ceo].SayAsync("decide Ole calls the supplier by 12 June"))!;
        Assert.Equal("It is written down, and ole is asked.", kept.Remark.En());
        Assert.Equal("Ole calls the supplier", kept.Text.En());
        Assert.Equal(AcmeReview.First.Key, kept.Key.Cycle);
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("ceo asks you to do this", Seen(world, Acme.Ole).Title.En());
        Assert.Equal(
            [ActionMove.Accept, ActionMove.Finish, ActionMove.MoveDate, ActionMove.Decline], Seen(world, Acme.Ole).Moves);
        Assert.Equal("Thank you: it is on your list.", ((ChatCard.Action)(await world[Acme.Ole].PressAsync(ActionMove.Accept))!).Remark.En());
        await world.WaitAsync(TimeSpan.FromMinutes(1)); // and it goes on saying so when every message about it is rewritten
        Assert.Equal("Thank you: it is on your list.", Seen(world, Acme.Ole).Remark.En());

        await world.UntilAsync(new(2026, 6, 19, 20, 0, 0, TimeSpan.Zero));
        Assert.Equal(
            ["ceo asks you to do this", "Due on Fri 6/12/2026", "Due today", "Overdue: it was due on Fri 6/12/2026"], Titles(world, Acme.Ole));
        Assert.Equal(["ole has not done what was due on Fri 6/12/2026"], Titles(world, Acme.Mona));
        Assert.Equal(["ole has not done what was due on Fri 6/12/2026"], Titles(world, Acme.Ceo));

        await world[Acme.Ole].PressAsync(ActionMove.Finish, "they deliver on Monday");
        await world.UntilAsync(new(2026, 6, 23, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal("ole says it is done", Titles(world, Acme.Ceo)[^1]);
        Assert.Contains("ole: “they deliver on Monday”", Seen(world, Acme.Ceo).Facts.Select(f => f.En()));
        await world[Acme.Ceo].PressAsync(ActionMove.Reopen, "no, they did not");
        await world.WaitAsync(TimeSpan.FromMinutes(5));
        Assert.Equal("ceo does not take it as settled", Titles(world, Acme.Ole)[^1]);
        await world[Acme.Ole].PressAsync(ActionMove.Finish);
        await world.WaitAsync(TimeSpan.FromDays(10));
        Assert.Equal("ole says it is done", Titles(world, Acme.Ceo)[^1]);
        Assert.Null((await world.DeskAsync(Acme.Ole)).Actions);

        var entries = await world.Stores.Decisions.EntriesAsync(kept.Key, default);
        Assert.Equal(
            [ActionMove.Record, ActionMove.Accept, ActionMove.Finish, ActionMove.Reopen, ActionMove.Finish], entries.Select(e => e.What));
    });

    [Fact]
    public void Silence_is_asked_again_and_climbs_once() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
        await world[Acme.Ceo].SayAsync("decide Ole calls the supplier by 30 June");
        await world.WaitAsync(TimeSpan.FromDays(20));

        Assert.Equal(["ceo asks you to do this", "ceo still waits for your answer"], Titles(world, Acme.Ole));
        Assert.Equal(["ole has not said yes or no"], Titles(world, Acme.Mona));
        Assert.Equal(["ole has not said yes or no"], Titles(world, Acme.Ceo));
        // The older message points to the newer one: exactly one can be answered.
        Assert.Single(world[Acme.Ole].Messages, m => m.Card is ChatCard.Action);
        Assert.Equal(
            "“Ole calls the supplier” goes on in the newer message below.",
            ((ChatCard.Line)world[Acme.Ole].Messages.First(m => m.First is ChatCard.Action).Card).Text.En());
    });

    [Fact]
    public void Who_declines_says_why_and_who_asked_may_insist() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
        await world[Acme.Ceo].SayAsync("decide Ole calls the supplier by 30 June");
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("Say in a few words why you do not do it.", ((ChatCard.Action)(await world[Acme.Ole].PressAsync(ActionMove.Decline, "  "))!).Error.En());
        await world[Acme.Ole].PressAsync(ActionMove.Decline, "I do not know them");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["ole does not do it"], Titles(world, Acme.Ceo));
        Assert.Equal([ActionMove.Reopen, ActionMove.Mend, ActionMove.Drop, ActionMove.Withdraw], Seen(world, Acme.Ceo).Moves);
        await world.WaitAsync(TimeSpan.FromDays(12));
        Assert.Single(Titles(world, Acme.Ole));

        await world[Acme.Ceo].PressAsync(ActionMove.Reopen, "Ana tells you whom to call");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("ceo does not take it as settled", Titles(world, Acme.Ole)[^1]);
    });

    [Fact]
    public void The_same_press_twice_and_two_at_once_count_once() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
        await world[Acme.Ceo].SayAsync("decide Ole calls the supplier by 30 June", id: "said-once");
        await world[Acme.Ceo].SayAsync("decide Ole calls the supplier by 30 June", id: "said-once");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Single(world[Acme.Ole].Messages, m => m.First is ChatCard.Action);
        var key = Seen(world, Acme.Ole).Key;

        await Task.WhenAll(
            world[Acme.Ole].PressAsync(key, ActionMove.Finish, id: "x"), world[Acme.Ole].PressAsync(key, ActionMove.Finish, id: "x"),
            world[Acme.Ceo].PressAsync(key, ActionMove.Drop, id: "y"));
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        var entries = await world.Stores.Decisions.EntriesAsync(key, default);
        Assert.Equal(2, entries.Count);
        Assert.Contains(entries[1].What, new[] { ActionMove.Finish, ActionMove.Drop });
    });

    [Fact]
    public void What_was_written_down_before_a_crash_is_asked_after_it() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
        await world.Process.Desk.SaidAsync(Acme.Tenant, Acme.Ceo, "decide Ole calls the supplier by 30 June", "a1", default);
        await world.CrashAsync();
        await world.WaitAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(["ceo asks you to do this"], Titles(world, Acme.Ole));
        await world.Process.Desk.PressAsync(Acme.Tenant, Acme.Ole, new(Seen(world, Acme.Ole).Key, ActionMove.Decline, "p1") { Note = "no time" }, default);
        await world.CrashAsync();
        await world.WaitAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(["ole does not do it"], Titles(world, Acme.Ceo));
    });

    [Fact]
    public void Whose_owner_leaves_is_told_to_who_asked_and_goes_to_somebody_else() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
        await world[Acme.Ceo].SayAsync("decide Ole calls the supplier by 30 June");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        await world[Acme.Ole].PressAsync(ActionMove.Accept);
        await world.PublishAsync(world.Scorecard with
        {
            People = [.. world.Scorecard.People.Select(p => p.Id == Acme.Ole ? p with { LastDay = new(2026, 6, 15) } : p)],
        });
        await world.UntilAsync(new(2026, 6, 30, 20, 0, 0, TimeSpan.Zero));
        Assert.Equal(["ole has left, and this is still open"], Titles(world, Acme.Ceo));
        Assert.DoesNotContain("Due today", Titles(world, Acme.Ole));

        var form = (ChatCard.Decide)(await world[Acme.Ceo].PressAsync(ActionMove.Mend))!;
        Assert.Equal(("Ole calls the supplier", "Ole", "2026-06-30"), (form.Wish.Text, form.Wish.Owner, form.Wish.Due));
        var wrong = (ChatCard.Decide)(await world[Acme.Ceo].DecideAsync(form.Wish with { Owner = "Anna", Due = "1 May 2026", Filled = true }))!;
        Assert.Equal("Ana (ana@acme.example)", Assert.Single(wrong.Candidates).Words.En());
        Assert.Equal("Fri 5/1/2026 is over: name a day that is still to come.", wrong.DueError.En());
        var mended = (ChatCard.Action)(await world[Acme.Ceo].DecideAsync(wrong.Wish with { Person = Acme.Ana, Due = "in July", Filled = true }) is ChatCard.Decide again
            ? await world[Acme.Ceo].DecideAsync(again.Wish with { Person = Acme.Ana, Due = "10 July", Filled = true })
            : null)!;
        Assert.Equal("The change is saved.", mended.Remark.En());
        await world.WaitAsync(TimeSpan.FromDays(1));
        Assert.Equal(["ceo asks you to do this"], Titles(world, Acme.Ana));
    });

    [Fact]
    public void Who_is_away_is_not_asked_before_he_is_back_and_is_not_silent_meanwhile() => ReviewWorld.Play(async world =>
    {
        await world[Acme.Ole].SayAsync("away 4 Jun to 19 Jun");
        await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
        await world[Acme.Ceo].SayAsync("decide Ole calls the supplier by 10 July");
        await world.UntilAsync(new(2026, 6, 21, 12, 0, 0, TimeSpan.Zero));
        Assert.Empty(Titles(world, Acme.Ole));
        Assert.Empty(Titles(world, Acme.Mona));

        await world.UntilAsync(new(2026, 6, 23, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(["ceo asks you to do this"], Titles(world, Acme.Ole));
        Assert.Empty(Titles(world, Acme.Mona));
    });

    [Fact]
    public void Another_date_is_told_and_counted_and_begins_anew() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
        await world[Acme.Ceo].SayAsync("decide Ole calls the supplier by 12 June");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.True(((ChatCard.Action)(await world[Acme.Ole].PressAsync(ActionMove.MoveDate))!).AsksDate);
        Assert.StartsWith("I read no day in “soon”", ((ChatCard.Action)(await world[Acme.Ole].PressAsync(ActionMove.MoveDate, due: "soon"))!).Error.En(), StringComparison.Ordinal);
        Assert.Equal("It is due on Fri 6/26/2026 now.", ((ChatCard.Action)(await world[Acme.Ole].PressAsync(ActionMove.MoveDate, due: "26 June"))!).Remark.En());
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["ole moved it to Fri 6/26/2026"], Titles(world, Acme.Ceo));
        Assert.Contains("The date moved once", Seen(world, Acme.Ceo).Facts.Select(f => f.En()));
        await world.UntilAsync(new(2026, 6, 26, 20, 0, 0, TimeSpan.Zero));
        Assert.Equal(["ceo asks you to do this", "Due on Fri 6/26/2026", "Due today"], Titles(world, Acme.Ole));
    });

    [Fact]
    public void Whom_nobody_can_reach_is_named_as_that() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
            await world[Acme.Ceo].SayAsync("decide Ole calls the supplier by 30 June");
            await world.WaitAsync(TimeSpan.FromDays(1));
            Assert.Equal(["ole could not be asked"], Titles(world, Acme.Ceo));
        },
        without: [Acme.Ole]);

    [Fact]
    public void Taken_back_it_is_asked_no_more() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
        var kept = (ChatCard.Action)(await world[Acme.Ceo].SayAsync("decide Ole calls the supplier by 30 June"))!;
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        await world[Acme.Ceo].PressAsync(kept.Key, ActionMove.Withdraw);
        await world.WaitAsync(TimeSpan.FromDays(30));

        Assert.Equal(["ceo asks you to do this", "ceo took the decision back"], Titles(world, Acme.Ole));
        Assert.Empty(Seen(world, Acme.Ole).Moves);
        Assert.Null((await world.DeskAsync(Acme.Ole)).Actions);
    });

    private static ChatCard.Action Seen(ReviewWorld world, PersonId person) => (ChatCard.Action)world[person].Action!.Card;

    private static IReadOnlyList<string> Titles(ReviewWorld world, PersonId person) =>
        [.. world[person].Messages.Where(m => m.First is ChatCard.Action).Select(m => ((ChatCard.Action)m.First).Title.En()!)];
}
