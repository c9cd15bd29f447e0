using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>Somebody has a last day: nothing is sent to him after it, and his manager is asked for what he owns.</summary>
public sealed class LeavingTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;
    private static readonly DateOnly Opening = DateOnly.FromDateTime(Times.OpensAt.DateTime);

    private static Scorecard With(params (PersonId Person, DateOnly LastDay)[] leaving) => AcmeReview.Scorecard with
    {
        People =
        [
            .. AcmeReview.Scorecard.People.Select(p => leaving.Where(l => l.Person == p.Id).Select(l => p with { LastDay = l.LastDay }).FirstOrDefault() ?? p),
        ],
    };

    [Fact]
    public void Whoever_has_left_is_not_asked_and_his_manager_gets_his_KPIs_on_his_own_form() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.OpensAt);

            Assert.Empty(world[Acme.Ole].Messages);
            Assert.Equal(["mona-1", "ole-1", "ole-2", "ole-3"], (await world.RequestAsync(Acme.Mona)).Owed.Select(o => o.Kpi.Value).Order());
            await world[Acme.Mona].SubmitAsync(("ole-1", "7"));
            Assert.Equal(7m, await world.ValueAsync("ole-1"));

            await world.UntilAsync(Times.MeetingAt);
            Assert.Empty(world[Acme.Ole].Messages);
        },
        scorecard: With((Acme.Ole, Opening.AddDays(-1))));

    [Fact]
    public void Where_the_manager_has_left_too_the_next_one_up_is_asked() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.OpensAt);

            Assert.Equal(["mona-1", "ole-1", "ole-2", "ole-3"], (await world.RequestAsync(Acme.Ceo)).Owed.Select(o => o.Kpi.Value).Order());
            Assert.Empty(world[Acme.Mona].Messages);
        },
        scorecard: With((Acme.Ole, Opening.AddDays(-1)), (Acme.Mona, Opening.AddDays(-30))));

    [Fact]
    public void On_his_last_day_he_is_still_asked_and_from_the_next_day_on_hears_nothing_and_his_manager_is_told() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.OpensAt);
            var asked = Assert.Single(world[Acme.Ole].Messages);

            await world.UntilAsync(Times.EscalateAt);
            Assert.Same(asked, Assert.Single(world[Acme.Ole].Messages)); // no reminder
            var told = (ChatCard.Escalation)world[Acme.Mona].Escalation!.Card;
            Assert.Contains(Acme.Ole, told.People.Select(p => p.Person));

            await world[Acme.Mona].NudgeAsync(Acme.Ole);
            await world.UntilAsync(Times.MeetingAt);
            Assert.Single(world[Acme.Ole].Messages);
        },
        scorecard: With((Acme.Ole, Opening)));

    [Fact]
    public void A_leader_who_has_left_gets_no_brief() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.MeetingAt);

            Assert.Empty(world[Acme.Ceo].Messages);
        },
        scorecard: With((Acme.Ceo, Opening.AddDays(-1))));

    [Fact]
    public void Whoever_stays_longer_after_all_is_asked_in_the_next_review() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.OpensAt);
            await world.PublishAsync(AcmeReview.Scorecard);
            await world.UntilAsync(AcmeReview.Second.Times.OpensAt);

            Assert.NotEmpty(world[Acme.Ole].Messages);
        },
        scorecard: With((Acme.Ole, Opening.AddDays(-1))));
}
