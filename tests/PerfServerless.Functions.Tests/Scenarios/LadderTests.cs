using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>Managers are told on Wednesday at 9:00 in Berlin; they have until 13:00 to answer their card, and what is missing climbs at 17:00.</summary>
public sealed class LadderTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;
    private static readonly DateTimeOffset Answered = Times.EscalateAt.AddHours(4), Climbs = Times.EscalateAt.AddHours(8);

    [Fact]
    public void A_card_that_nobody_answers_climbs_one_level_once() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        Assert.Equal([Acme.Mona], People(world, Acme.Ceo));
        await world.UntilAsync(Answered);

        Assert.Equal([Acme.Ana, Acme.Ken, Acme.Mona, Acme.Ole], People(world, Acme.Ceo).Order());
        await world.UntilAsync(Times.MeetingAt.AddMinutes(-1));
        Assert.Equal(2, Cards(world, Acme.Ceo).Count);
        Assert.IsType<ChatCard.Line>(Cards(world, Acme.Ceo)[0].Card);
        Assert.Single(Cards(world, Acme.Mona));
    });

    [Fact]
    public void Who_takes_care_keeps_his_card_from_climbing_until_the_values_own_time_comes() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        Assert.True(Card(world, Acme.Mona).MayAcknowledge);
        await world[Acme.Mona].OrderAsync(ManagerAct.Acknowledge, []);
        await world[Acme.Kim].NudgeAsync(Acme.Ken); // any act says so
        Assert.False(Card(world, Acme.Mona).MayAcknowledge);

        await world.UntilAsync(Climbs.AddMinutes(-1));
        Assert.Equal([Acme.Mona], People(world, Acme.Ceo));
        await world.UntilAsync(Climbs);
        Assert.Contains(Acme.Ole, People(world, Acme.Ceo));
        Assert.Equal([Acme.Kim, Acme.Mona], (await world.TimelineAsync<TimelineEvent.TakenCare>()).Select(t => t.Person).Order());
    });

    [Fact]
    public void A_late_answer_rewrites_the_cards_of_both_levels_and_cancels_what_was_to_come() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Climbs);
        await world[Acme.Ole].AnswerAllAsync();
        await world.WaitAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(EscalationLineState.Answered, Card(world, Acme.Mona).People.Single(p => p.Person == Acme.Ole).State);
        Assert.Equal(EscalationLineState.Answered, Card(world, Acme.Ceo).People.Single(p => p.Person == Acme.Ole).State);
    });

    [Fact]
    public void An_owner_sees_beforehand_when_and_to_whom_it_goes_and_sees_it_when_it_went() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        Assert.Equal("What is still missing on Wed 6/3/2026, 7:00\u202fAM goes to mona.", Outlook(world, Acme.Ole));

        await world.UntilAsync(Times.EscalateAt);
        Assert.Equal(
            "mona was told on Wed 6/3/2026, 7:00\u202fAM of what is missing. What is still missing on Wed 6/3/2026, 11:00\u202fAM goes to ceo.", Outlook(world, Acme.Ole));
    });

    [Fact]
    public void A_manager_and_the_owner_see_until_when_he_has_to_answer_and_all_see_that_he_takes_care() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        Assert.Contains("If you have done nothing here by Wed 6/3/2026, 11:00\u202fAM, it goes to ceo too.", Card(world, Acme.Mona).Intro.En(), StringComparison.Ordinal);

        await world[Acme.Mona].OrderAsync(ManagerAct.Acknowledge, []);
        Assert.DoesNotContain("If you have done nothing", Card(world, Acme.Mona).Intro.En(), StringComparison.Ordinal);
        Assert.Equal(
            "mona was told on Wed 6/3/2026, 7:00\u202fAM of what is missing. mona takes care of it. "
            + "What is still missing on Wed 6/3/2026, 3:00\u202fPM goes to ceo.",
            Outlook(world, Acme.Ole));

        await world.UntilAsync(Climbs);
        Assert.Contains(
            "mona takes care since Wed 6/3/2026, 7:00\u202fAM", Card(world, Acme.Ceo).People.Single(p => p.Person == Acme.Ole).Tried.Select(t => t.En()));
    });

    [Fact]
    public void Whoever_is_told_because_a_manager_is_silent_sees_when_that_one_takes_care() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Answered);
        Assert.Contains("mona told on Wed 6/3/2026, 7:00\u202fAM", Card(world, Acme.Ceo).People.Single(p => p.Person == Acme.Ole).Tried.Select(t => t.En()));

        await world[Acme.Mona].OrderAsync(ManagerAct.Acknowledge, []);
        Assert.Contains(
            "mona takes care since Wed 6/3/2026, 11:00\u202fAM", Card(world, Acme.Ceo).People.Single(p => p.Person == Acme.Ole).Tried.Select(t => t.En()));
    });

    [Fact]
    public void An_excuse_needs_a_reason_which_everybody_sees() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Mona].OrderAsync(ManagerAct.Excuse, [Acme.Ole], filled: false);
        Assert.Equal((ManagerAct.Excuse, null), (Card(world, Acme.Mona).Ask!.Act, Card(world, Acme.Mona).Ask!.Error));
        await world[Acme.Mona].OrderAsync(ManagerAct.Excuse, [Acme.Ole], reason: "  ");
        Assert.Equal("Write why, in a few words.", Card(world, Acme.Mona).Ask!.Error!.En());
        Assert.Equal(RequestState.Open, (await world.RequestAsync(Acme.Ole)).State);

        await world[Acme.Mona].OrderAsync(ManagerAct.Excuse, [Acme.Ole], reason: "the warehouse moves");
        Assert.Null(Card(world, Acme.Mona).Ask);
        Assert.Equal("the warehouse moves", (await world.RequestAsync(Acme.Ole)).ExcuseReason);
        Assert.Equal("the warehouse moves", Assert.Single(await world.TimelineAsync<TimelineEvent.Excused>()).Reason);
        Assert.Contains("the warehouse moves", ((ChatCard.Line)world[Acme.Ole].Latest.Card).Text.En(), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("0")]
    [InlineData("21")]
    [InlineData("two")]
    [InlineData("-1")]
    [InlineData(null)]
    public void An_extension_needs_a_number_of_days(string? days) => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Mona].OrderAsync(ManagerAct.Extend, [Acme.Ole], days: days);

        Assert.NotNull(Card(world, Acme.Mona).Ask!.Error);
        Assert.Null((await world.RequestAsync(Acme.Ole)).Owed[0].ExtendedTo);
    });

    [Fact]
    public void An_extension_moves_the_deadline_and_the_ladder_with_it_at_most_to_the_meeting() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Mona].OrderAsync(ManagerAct.Extend, [Acme.Ole], days: "1");
        await world[Acme.Kim].OrderAsync(ManagerAct.Extend, [Acme.Ken], days: "20");

        Assert.All((await world.RequestAsync(Acme.Ole)).Owed, o => Assert.Equal(Times.DueAt.AddDays(1), o.ExtendedTo));
        Assert.All((await world.RequestAsync(Acme.Ken)).Owed, o => Assert.Equal(Times.MeetingAt, o.ExtendedTo));
        Assert.Equal("has time until Wed 6/3/2026, 3:00\u202fPM", Card(world, Acme.Mona).People.Single(p => p.Person == Acme.Ole).Standing().En());
        Assert.Contains("by Wed 6/3/2026, 3:00\u202fPM", ((ChatCard.Form)world[Acme.Ole].Form.Card).Intro.En(), StringComparison.Ordinal);

        await world.UntilAsync(Climbs.AddMinutes(30));
        Assert.DoesNotContain(Acme.Ole, People(world, Acme.Ceo));
        Assert.Equal([Acme.Ken, Acme.Ole], (await world.TimelineAsync<TimelineEvent.Extended>()).Select(t => t.Person).Order());
    });

    [Fact]
    public void What_a_manager_gives_in_somebodys_place_is_marked_as_his() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Kim].OrderAsync(ManagerAct.OnBehalf, [Acme.Ken]);
        await world[Acme.Kim].SubmitAsync([.. Enumerable.Range(1, 6).Select(i => ($"ken-{i}", "7"))]);
        await world.WaitAsync(TimeSpan.FromSeconds(1));

        var given = (await world.Stores.Actuals.ReadAsync(Acme.Tenant, [new("ken-1")], default))[new("ken-1")].Single(a => a.Period == AcmeReview.Week);
        Assert.Equal((7m, Acme.Kim, Acme.Ken), (given.Value, given.RecordedBy!.Value, given.OnBehalfOf!.Value));
        Assert.Equal(2, (await world.RequestAsync(Acme.Ken)).Missing.Count());
        await world.UntilAsync(Times.MeetingAt);
        Assert.DoesNotContain(world.Chat.All, m => m.HasButtons);
    });

    [Fact]
    public void Two_managers_who_press_at_once_and_one_who_presses_twice_do_it_once() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Answered); // the CEO has Ole on his card too
        await Task.WhenAll(
            world[Acme.Mona].ExcuseAsync(Acme.Ole), world[Acme.Ceo].ExcuseAsync(Acme.Ole), world[Acme.Mona].ExcuseAsync(Acme.Ole),
            world[Acme.Mona].OrderAsync(ManagerAct.Acknowledge, []));
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Single(await world.TimelineAsync<TimelineEvent.Excused>());
        Assert.Equal(EscalationLineState.Excused, Card(world, Acme.Ceo).People.Single(p => p.Person == Acme.Ole).State);
        Assert.Equal(EscalationLineState.Excused, Card(world, Acme.Mona).People.Single(p => p.Person == Acme.Ole).State);
    });

    private static IReadOnlyList<ChatMessage> Cards(ReviewWorld world, PersonId manager) => [.. world[manager].Messages.Where(m => m.First is ChatCard.Escalation)];

    private static ChatCard.Escalation Card(ReviewWorld world, PersonId manager) => Assert.IsType<ChatCard.Escalation>(Cards(world, manager)[^1].Card);

    private static IReadOnlyList<PersonId> People(ReviewWorld world, PersonId manager) => [.. Card(world, manager).People.Select(p => p.Person)];

    private static string? Outlook(ReviewWorld world, PersonId owner) => ((ChatCard.Form)world[owner].Form.Card).Outlook?.En();
}
