using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>Somebody has left: who reassigns his KPIs, and how.</summary>
public sealed class LeaverTests
{
    private static readonly DateTimeOffset Gone = AcmeReview.First.Times.MeetingAt.AddHours(-2);

    [Fact]
    public void His_manager_reassigns_all_of_them_on_one_card() => ReviewWorld.Play(
        async world =>
        {
            await LeaveAsync(world);
            Assert.Single(world[Acme.Mona].Messages, m => m.First is ChatCard.Handover);
            var answer = (ChatCard.Handover)(await world[Acme.Mona].ReassignLeftAsync(Acme.Ole, "ana", "ole-1", "ole-2"))!;
            await world.WaitAsync(TimeSpan.FromMinutes(1));
            Assert.Equal("ana is asked to take KPI ole-1 and KPI ole-2; until the answer comes, nothing changes.", answer.Remark.En());
            Assert.Equal(["KPI ole-1: ana is asked", "KPI ole-2: ana is asked", "KPI ole-3"], answer.Kpis.Select(k => k.Words.En()));

            await world[Acme.Ana].ReplyAsync(agrees: true);
            await world[Acme.Mona].ReassignLeftAsync(Acme.Ole, "mona", "ole-3");
            await world.WaitAsync(TimeSpan.FromMinutes(1));
            Assert.Equal([Acme.Ana, Acme.Ana, Acme.Mona], await OwnersAsync(world));
            Assert.IsType<ChatCard.Notice>(world[Acme.Mona].Leaver!.Card);
            Assert.Contains((await world.RequestAsync(Acme.Ana)).Missing, o => o.Kpi.Value == "ole-1");
            Assert.DoesNotContain((await world.RequestAsync(Acme.Mona)).Missing, o => o.Kpi.Value == "ole-1");
        },
        scorecard: With(Acme.Ole));

    [Fact]
    public void Where_the_manager_has_left_too_it_climbs() => ReviewWorld.Play(
        async world =>
        {
            await LeaveAsync(world);
            Assert.NotNull(world[Acme.Ceo].Leaver);
            Assert.Null(world[Acme.Mona].Leaver);
        },
        scorecard: With(Acme.Ole, Acme.Mona));

    [Fact]
    public void Where_nobody_above_can_be_reached_whoever_leads_the_review_gets_it() => ReviewWorld.Play(
        async world =>
        {
            await LeaveAsync(world);
            Assert.Equal("8 KPIs of ken need a new owner", Assert.IsType<ChatCard.Handover>(world[Acme.Ana].Leaver!.Card).Title.En());
        },
        scorecard: With(Acme.Ken) with { Cadences = [Acme.Weekly with { Owner = Acme.Ana }] },
        without: [Acme.Kim, Acme.Ceo]);

    [Fact]
    public void Of_somebody_who_is_still_there_nobody_disposes_by_such_a_card() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Gone);
        var order = new Domain.Reviews.Proposals.HandoverOrder(Acme.Ole, new() { Kpis = [new("ole-1")], Name = "ana" }, Filled: true);
        Assert.IsType<ChatCard.Notice>(await world.Process.Desk.HandOverAsync(Acme.Tenant, Acme.Mona, order, default));
        Assert.Equal(Acme.Ole, (await OwnersAsync(world))[0]);
    });

    private static async Task LeaveAsync(ReviewWorld world)
    {
        await world.UntilAsync(AcmeReview.First.Times.OpensAt.AddHours(1));
        foreach (var person in world.Scorecard.People.Where(p => p.LastDay is not null)) await world[person.Id].SayAsync("hello");
        await world.UntilAsync(Gone);
    }

    private static async Task<IReadOnlyList<PersonId?>> OwnersAsync(ReviewWorld world)
    {
        var kpis = (await world.Stores.Scorecards.CurrentAsync(Acme.Tenant, default))!.Scorecard.Kpis;
        return [.. kpis.Where(k => k.Id.Value.StartsWith("ole-", StringComparison.Ordinal)).Select(k => k.Owner)];
    }

    private static Scorecard With(params PersonId[] left) => AcmeReview.Scorecard with
    {
        People = [.. Acme.People.Select(p => left.Contains(p.Id) ? p with { LastDay = new(2026, 5, 31) } : p)],
    };
}
