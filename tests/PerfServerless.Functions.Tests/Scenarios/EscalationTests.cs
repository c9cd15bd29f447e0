using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

public sealed class EscalationTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    [Fact]
    public void Each_manager_gets_one_card_with_all_of_his_silent_people() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);

        Assert.Equal([Acme.Ana, Acme.Ole], Card(world, world[Acme.Mona]).People.Select(p => p.Person).Order());
        Assert.Equal(Acme.Ken, Assert.Single(Card(world, world[Acme.Kim]).People).Person);
        Assert.Equal(Acme.Mona, Assert.Single(Card(world, world[Acme.Ceo]).People).Person);
        var ole = Card(world, world[Acme.Mona]).People.Single(p => p.Person == Acme.Ole);
        Assert.Equal(
            (3, "1 working day late", "asked Fri, reminded Mon and Tue"), (ole.Missing.Count, ole.Late!.En(), string.Join(", ", ole.Tried.Select(t => t.En()))));
    });

    [Fact]
    public void A_late_answer_rewrites_the_managers_card_and_resolves_it_when_it_was_the_last() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Ole].AnswerAllAsync();
        await world.WaitAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(EscalationLineState.Answered, State(world, Acme.Ole));
        Assert.Equal(EscalationLineState.Waiting, State(world, Acme.Ana));
        Assert.Empty(await world.TimelineAsync<TimelineEvent.EscalationResolved>());

        await world[Acme.Ana].AnswerAllAsync();
        await world.WaitAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(Acme.Mona, Assert.Single(await world.TimelineAsync<TimelineEvent.EscalationResolved>()).Person);
        Assert.Single(world[Acme.Mona].Messages, m => m.First is ChatCard.Escalation);
    });

    [Fact]
    public void A_nudge_sends_the_form_again_in_the_managers_name() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        var before = world[Acme.Ole].Messages.Count;
        await world[Acme.Mona].NudgeAsync(Acme.Ole);
        await world.WaitAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(before + 1, world[Acme.Ole].Messages.Count);
        Assert.StartsWith("mona asks you", ((ChatCard.Form)world[Acme.Ole].Form.Card).Intro.En(), StringComparison.Ordinal);
        Assert.Equal(EscalationLineState.Nudged, State(world, Acme.Ole));
        Assert.Equal(Acme.Mona, Assert.Single(await world.TimelineAsync<TimelineEvent.Nudged>()).By);
    });

    [Fact]
    public void An_excuse_takes_the_form_away_and_its_undoing_brings_it_back() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Mona].ExcuseAsync(Acme.Ole);
        await world.WaitAsync(TimeSpan.FromSeconds(1));
        Assert.Empty(world[Acme.Ole].Forms);
        Assert.Equal(EscalationLineState.Excused, State(world, Acme.Ole));

        await world[Acme.Mona].UndoAsync(Acme.Ole);
        await world.WaitAsync(TimeSpan.FromSeconds(1));
        Assert.Single(world[Acme.Ole].Forms);
        Assert.Equal(RequestState.Open, (await world.RequestAsync(Acme.Ole)).State);

        await world[Acme.Mona].ExcuseAsync(Acme.Ole);
        await world.UntilAsync(Times.MeetingAt);
        Assert.Equal(RequestState.Excused, (await world.RequestAsync(Acme.Ole)).State);
        Assert.Equal(2, (await world.TimelineAsync<TimelineEvent.Excused>()).Count);
        Assert.DoesNotContain(world[Acme.Ole].Messages, m => m.HasButtons);
    });

    [Fact]
    public void An_excuse_and_its_undoing_at_the_same_moment_leave_one_form_or_none() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Mona].ExcuseAsync(Acme.Ole);
        await Task.WhenAll(world[Acme.Mona].UndoAsync(Acme.Ole), world[Acme.Mona].ExcuseAsync(Acme.Ole), world[Acme.Mona].NudgeAsync(Acme.Ole));
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        var open = (await world.RequestAsync(Acme.Ole)).State == RequestState.Open;
        Assert.Equal(open ? 1 : 0, world[Acme.Ole].Forms.Count);
    });

    [Fact]
    public void Excusing_somebody_who_gave_a_part_keeps_it() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Ole].SubmitAsync(("ole-1", "5"));
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Mona].ExcuseAsync(Acme.Ole);
        await world.WaitAsync(TimeSpan.FromSeconds(1));

        Assert.Empty(world[Acme.Ole].Forms);
        Assert.Equal(5m, await world.ValueAsync("ole-1"));
        await world[Acme.Mona].UndoAsync(Acme.Ole);
        await world.WaitAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(2, world[Acme.Ole].Form.Fields.Count);
    });

    [Fact]
    public void Only_who_was_told_may_act_and_only_on_the_people_he_was_told_about() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        Assert.Same(Notices.NotYours, await world.Process.Desk.ActAsync(Acme.Tenant, Acme.Ana, AcmeReview.First.Key, ManagerAct.Excuse, [Acme.Ole], default));
        await world[Acme.Mona].ExcuseAsync(Acme.Ken);

        Assert.Equal(RequestState.Open, (await world.RequestAsync(Acme.Ken)).State);
        Assert.Equal(RequestState.Open, (await world.RequestAsync(Acme.Ole)).State);
    });

    [Fact]
    public void After_the_meeting_the_managers_card_has_nothing_to_press() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world.UntilAsync(Times.MeetingAt);

        Assert.EndsWith("closed", Card(world, world[Acme.Mona]).Title.En(), StringComparison.Ordinal);
        await world[Acme.Mona].ExcuseAsync(Acme.Ole);
        Assert.Equal(RequestState.Closed, (await world.RequestAsync(Acme.Ole)).State);
    });

    [Fact]
    public void Whoever_answered_at_the_last_moment_is_not_reported() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt.AddMinutes(-1));
        await world[Acme.Ole].AnswerAllAsync();
        await world[Acme.Ana].AnswerAllAsync();
        await world.UntilAsync(Times.EscalateAt);

        Assert.Null(world[Acme.Mona].Escalation);
    });

    [Fact]
    public void Where_the_manager_cannot_be_reached_the_next_one_up_the_line_is_told() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.EscalateAt);
            Assert.Contains(Card(world, world[Acme.Ceo]).People, p => p.Person == Acme.Ken);
        },
        without: [Acme.Kim]);

    [Fact]
    public void A_manager_who_turns_out_to_have_blocked_the_bot_is_passed_over_for_the_next_one_up_the_line() => ReviewWorld.Play(async world =>
    {
        world.Chat.Blocking.Add(Acme.Kim);
        await world.UntilAsync(Times.EscalateAt);

        Assert.Contains(Card(world, world[Acme.Ceo]).People, p => p.Person == Acme.Ken);
    });

    private static ChatCard.Escalation Card(ReviewWorld world, Actor manager)
    {
        Assert.NotNull(world);
        var cards = manager.Messages.Where(m => m.First is ChatCard.Escalation).ToList();
        Assert.All(cards.SkipLast(1), m => Assert.IsType<ChatCard.Line>(m.Card)); // what climbs later comes on a card of its own
        return Assert.IsType<ChatCard.Escalation>(cards[^1].Card);
    }

    private static EscalationLineState State(ReviewWorld world, Domain.Identity.PersonId person) =>
        Card(world, world[Acme.Mona]).People.Single(p => p.Person == person).State;
}
