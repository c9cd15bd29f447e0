using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

public sealed class ReachingTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    [Fact]
    public void Installing_late_sends_at_once_what_is_owed() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.RemindAt[0].AddHours(3));
            Assert.Empty(world[Acme.Ole].Messages);
            Assert.Equal(Unreachable.NotThere, (await world.RequestAsync(Acme.Ole)).Unreachable);

            await world[Acme.Ole].InstallAsync();
            await world.WaitAsync(TimeSpan.FromSeconds(1));
            Assert.Single(world[Acme.Ole].Forms);
            Assert.Null((await world.RequestAsync(Acme.Ole)).Unreachable);
        },
        without: [Acme.Ole]);

    [Fact]
    public void Whoever_cannot_be_reached_is_listed_in_the_brief_and_goes_to_his_manager_as_that() => ReviewWorld.Play(
        async world =>
        {
            world.Chat.Blocking.Add(Acme.Ana);
            await world.UntilAsync(Times.EscalateAt);
            // Ole never installed, Ana blocked the bot: nobody takes it for silence.
            Assert.Equal(
                ["ana: has blocked the bot", "ole: has no chat with the bot"],
                ((ChatCard.Escalation)world[Acme.Mona].Escalation!.Card).People.Select(p => $"{p.Person}: {p.Standing().En()}").Order(StringComparer.Ordinal));
            Assert.Equal([Acme.Ana, Acme.Ole], (await world.TimelineAsync<TimelineEvent.NotReachable>()).Select(t => t.Person).Order());

            await world.UntilAsync(Times.BriefAt);
            var brief = BriefJson.Read((await world.Stores.Cycles.FindBriefAsync(AcmeReview.First.Key, default))!);
            Assert.Equal([Acme.Ana, Acme.Ole], brief.Unreachable.Select(p => p.Person).Order());
            Assert.DoesNotContain(brief.Silent, p => p.Person == Acme.Ana || p.Person == Acme.Ole);
        },
        without: [Acme.Ole]);

    [Fact]
    public void Whoever_paused_gets_nothing_until_he_resumes_and_then_at_once() => ReviewWorld.Play(async world =>
    {
        await world[Acme.Ole].SayAsync("pause");
        await world.UntilAsync(Times.RemindAt[1]);
        Assert.Empty(world[Acme.Ole].Messages);
        Assert.Equal(Unreachable.Paused, (await world.RequestAsync(Acme.Ole)).Unreachable);

        await world[Acme.Ole].SayAsync("resume");
        await world.WaitAsync(TimeSpan.FromSeconds(1));
        Assert.Single(world[Acme.Ole].Forms);
        Assert.Equal(Acme.Ole, Assert.Single(await world.TimelineAsync<TimelineEvent.Resumed>()).Person);
    });

    [Fact]
    public void Whoever_pauses_in_the_middle_is_not_reminded_and_goes_to_his_manager_as_paused_and_can_still_answer() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Ole].SayAsync("Pause!");
        await world.UntilAsync(Times.EscalateAt);

        Assert.Single(world[Acme.Ole].Messages);
        var ole = ((ChatCard.Escalation)world[Acme.Mona].Escalation!.Card).People.Single(p => p.Person == Acme.Ole);
        Assert.Equal("has paused messages", ole.Standing().En());
        await world[Acme.Ole].AnswerAllAsync();
        Assert.Equal(RequestState.Complete, (await world.RequestAsync(Acme.Ole)).State);
        Assert.Single(await world.TimelineAsync<TimelineEvent.Paused>());
    });

    [Fact]
    public void A_leader_who_paused_gets_no_brief_and_the_timeline_says_so() => ReviewWorld.Play(async world =>
    {
        await world[Acme.Ceo].SayAsync("pause");
        await world.UntilAsync(Times.MeetingAt);

        Assert.Empty(world[Acme.Ceo].Messages);
        Assert.Contains(await world.TimelineAsync<TimelineEvent.NotReachable>(), t => t.Person == Acme.Ceo);
    });

    [Fact]
    public void Check_in_sends_the_form_again_and_the_older_one_becomes_a_line_also_for_whoever_paused() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Ole].SayAsync("pause");
        await world[Acme.Ole].SayAsync("Check in", id: "words-1");
        Assert.Same(world[Acme.Ole].Latest, world[Acme.Ole].Form);
        Assert.Equal(2, world[Acme.Ole].Messages.Count);

        await world[Acme.Ole].SayAsync("Check in", id: "words-1"); // delivered again
        Assert.Equal(2, world[Acme.Ole].Messages.Count);
    });

    [Fact]
    public void Check_in_with_nothing_owed_says_when_the_next_collection_opens() => ReviewWorld.Play(async world =>
    {
        var notice = Assert.IsType<ChatCard.Notice>(await world[Acme.Ceo].SayAsync("check-in"));
        Assert.Contains("29", notice.Text.En(), StringComparison.Ordinal);
    });

    [Fact]
    public void Hi_help_and_anything_else_are_answered() => ReviewWorld.Play(async world =>
    {
        foreach (var words in new[] { "hi", "Hello!", "help", "what?", "" }) Assert.IsType<ChatCard.Notice>(await world[Acme.Ole].SayAsync(words));
        Assert.Same(Notices.UnknownPerson, await world.Process.Desk.SaidAsync(Acme.Tenant, new("stranger"), "hi", "x", default));
    });

    [Fact]
    public void Installing_greets_the_first_time_only() => ReviewWorld.Play(async world =>
    {
        Assert.IsType<ChatCard.Notice>(await world.Process.Desk.InstalledAsync(Acme.Tenant, Acme.Ole, firstTime: true, default));
        Assert.Null(await world.Process.Desk.InstalledAsync(Acme.Tenant, Acme.Ole, firstTime: false, default));
    });
}
