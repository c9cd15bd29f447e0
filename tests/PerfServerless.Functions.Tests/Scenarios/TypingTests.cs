using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Functions.Actuals;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>Rewriting a form empties what its owner is typing on it: it happens where what it shows is true no more, and keeps the rest.</summary>
public sealed class TypingTests
{
    private const string Asked = "You own these numbers in the scorecard of Acme, and its Weekly review needs them.";

    private static readonly CycleTimes Times = AcmeReview.First.Times;

    private static List<ChatMessage> Watched(ReviewWorld world, PersonId person)
    {
        var rewritten = new List<ChatMessage>();
        world.Chat.WatchRewriting = m =>
        {
            if (m.To == person) rewritten.Add(m);
            return Task.CompletedTask;
        };
        return rewritten;
    }

    private static ChatCard.Form Form(ReviewWorld world, PersonId person) => Assert.IsType<ChatCard.Form>(world[person].Form.Card);

    private static IReadOnlyList<string> Inputs(ReviewWorld world, PersonId person) => [.. world[person].Form.Fields.Select(f => f.Kpi.Value).Order()];

    private static Task<object?> PushAsync(ReviewWorld world, string kpi) => world.CallAsync(async p =>
        (object)await p.Get<ActualPushes>().TakeAsync(world.Scorecard, new(kpi, AcmeReview.Week, 7), null, default));

    [Fact]
    public void What_happens_beside_a_form_leaves_it_alone() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var rewritten = Watched(world, Acme.Ole);

        await PushAsync(world, "ana-1");
        await world[Acme.Ken].AnswerAllAsync();
        await world[Acme.Ole].SayAsync("remind me on Tuesday at 9:30");
        await world[Acme.Ole].SayAsync("pause");
        await world[Acme.Ole].SayAsync("resume");
        await world[Acme.Mona].SayAsync("cadences");
        await world.CrashAsync();
        await world.UntilAsync(Times.RemindAt[1]);

        Assert.Empty(rewritten);
        Assert.StartsWith(Asked, Form(world, Acme.Ole).Intro.En(), StringComparison.Ordinal);
    });

    [Fact]
    public void A_number_given_through_another_door_leaves_the_form_once_and_the_form_says_still_why_it_came() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var rewritten = Watched(world, Acme.Ole);
        await PushAsync(world, "ole-2");
        await world.WaitAsync(TimeSpan.FromSeconds(2));

        Assert.Single(rewritten);
        Assert.Equal(["ole-1", "ole-3"], Inputs(world, Acme.Ole));
        Assert.StartsWith(Asked, Form(world, Acme.Ole).Intro.En(), StringComparison.Ordinal);

        await PushAsync(world, "ole-2");
        await world.CrashAsync();
        await world.WaitAsync(TimeSpan.FromMinutes(5));
        Assert.Single(rewritten);
    });

    [Fact]
    public void A_receipt_with_inputs_for_the_rest_loses_what_came_through_another_door() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Ole].SubmitAsync(("ole-1", "1"));
        var rewritten = Watched(world, Acme.Ole);
        await PushAsync(world, "ole-2");
        await world.WaitAsync(TimeSpan.FromSeconds(2));

        Assert.Single(rewritten);
        Assert.IsType<ChatCard.Receipt>(world[Acme.Ole].Form.Card);
        Assert.Equal(["ole-3"], Inputs(world, Acme.Ole));
    });

    [Fact]
    public void A_moved_meeting_keeps_the_page_on_which_somebody_is() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Ken].SubmitAsync(world[Acme.Ken].Form, [], next: true);
        Assert.Equal((2, "ken-7,ken-8"), (Form(world, Acme.Ken).Page, string.Join(',', Inputs(world, Acme.Ken))));
        var rewritten = Watched(world, Acme.Ken);

        await world[Acme.Mona].SayAsync("move weekly to Friday 14:00");
        await world.WaitAsync(TimeSpan.FromSeconds(2));
        Assert.Single(rewritten);
        Assert.Equal((2, "ken-7,ken-8"), (Form(world, Acme.Ken).Page, string.Join(',', Inputs(world, Acme.Ken))));
        Assert.Contains("6/5/2026", Form(world, Acme.Ken).Intro.En(), StringComparison.Ordinal);

        await world[Acme.Ken].SubmitAsync(world[Acme.Ken].Form, [("ken-7", "7")], next: true, page: 2); // back to the first page, which has the rest
        await world[Acme.Mona].SayAsync("move weekly to Thursday 10:00");
        await world.WaitAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(2, rewritten.Count);
        Assert.Equal(1, Form(world, Acme.Ken).Page);
    });

    [Fact]
    public void A_moved_meeting_keeps_why_the_form_came() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Mona].SayAsync("move weekly to Friday 14:00");
        await world.WaitAsync(TimeSpan.FromSeconds(2));

        Assert.StartsWith(Asked, Form(world, Acme.Ole).Intro.En(), StringComparison.Ordinal);
        Assert.Contains("6/5/2026", Form(world, Acme.Ole).Intro.En(), StringComparison.Ordinal);
    });

    [Fact]
    public void A_move_that_is_shown_again_after_a_crash_rewrites_nothing() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Mona].SayAsync("move weekly to Friday 14:00");
        await world.WaitAsync(TimeSpan.FromSeconds(2));
        var rewritten = Watched(world, Acme.Ole);

        var cycle = (await world.Stores.Cycles.FindAsync(AcmeReview.First.Key, default))!;
        await world.Stores.Cycles.UpdateAsync(cycle.With(cycle.Value with { CardsBehind = true }), default); // as a crash before its end leaves it
        await world[Acme.Ken].AnswerAllAsync();
        await world.UntilAsync(Times.RemindAt[0]);
        Assert.False((await world.CycleAsync()).CardsBehind);
        Assert.Empty(rewritten);
    });

    [Fact]
    public void More_time_and_who_was_told_are_shown_and_why_the_form_came_stays() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        Assert.StartsWith("A reminder:", Form(world, Acme.Ole).Intro.En(), StringComparison.Ordinal);
        Assert.StartsWith("mona was told on", Form(world, Acme.Ole).Outlook!.En(), StringComparison.Ordinal);

        var rewritten = Watched(world, Acme.Ole);
        await world[Acme.Mona].OrderAsync(ManagerAct.Extend, [Acme.Ole], days: "1");
        await world.WaitAsync(TimeSpan.FromSeconds(2));
        Assert.Single(rewritten);
        Assert.StartsWith("A reminder:", Form(world, Acme.Ole).Intro.En(), StringComparison.Ordinal);
        Assert.Contains("Please answer by Wed 6/3/2026", Form(world, Acme.Ole).Intro.En(), StringComparison.Ordinal);
    });

    [Fact]
    public void A_form_of_an_earlier_build_is_shown_as_before() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var desk = await world.Stores.CheckIns.DeskAsync(new(Acme.Tenant, Acme.Ole), default);
        var old = desk.Value with { Forms = [.. desk.Value.Forms.Select(f => f with { Why = null, Shown = null })] };
        await world.Stores.CheckIns.CommitAsync(new(Acme.Tenant) { Desk = desk.With(old) }, default);

        await PushAsync(world, "ole-2");
        await world.WaitAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(["ole-1", "ole-2", "ole-3"], Inputs(world, Acme.Ole));
        await world[Acme.Mona].SayAsync("move weekly to Friday 14:00");
        await world.WaitAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(["ole-1", "ole-3"], Inputs(world, Acme.Ole));
        Assert.StartsWith("Please answer by", Form(world, Acme.Ole).Intro.En(), StringComparison.Ordinal);
    });

    [Fact]
    public void Whoever_submits_while_his_form_is_rewritten_sees_his_receipt() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var form = world[Acme.Ole].Form;
        world.Chat.WatchRewriting = async rewritten =>
        {
            if (rewritten != form) return;
            world.Chat.WatchRewriting = null;
            var shown = form.Card;
            await world[Acme.Ole].SubmitAsync(form, [("ole-1", "1")]);
            form.Card = shown; // the answer to the click came first, and then the rewritten card
        };
        await PushAsync(world, "ole-2");
        await world.WaitAsync(TimeSpan.FromSeconds(5));

        Assert.IsType<ChatCard.Receipt>(form.Card);
        Assert.Equal(["ole-3"], Inputs(world, Acme.Ole));
    });
}
