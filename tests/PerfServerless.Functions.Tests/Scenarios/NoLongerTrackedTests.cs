using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Handovers;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>A manager has a KPI no longer tracked, and whoever owns the objective agrees or does not.</summary>
public sealed class NoLongerTrackedTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    [Fact]
    public void The_objectives_owner_agrees_and_nobody_is_asked_any_more() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.EscalateAt);
            var answer = await AskAsync(world, "the product is sold");
            await world.WaitAsync(TimeSpan.FromMinutes(1));
            Assert.StartsWith("ken is asked whether KPI ole-1 need not be tracked any more", ((ChatCard.Escalation)answer!).Remark.En(), StringComparison.Ordinal);
            Assert.Null((await KpiAsync(world)).TrackedUntil);

            var question = (ChatCard.Proposal)world[Acme.Ken].Question!.Card;
            Assert.Equal("mona fragt, ob eine Kennzahl weiter verfolgt wird", Readers.German.Say(question.Title));
            Assert.Contains("„the product is sold“", Readers.German.Say(question.Intro), StringComparison.Ordinal);
            await world[Acme.Ken].ReplyAsync(agrees: true);
            await world.WaitAsync(TimeSpan.FromMinutes(1));

            Assert.Equal(new DateOnly(2026, 5, 24), (await KpiAsync(world)).TrackedUntil);
            Assert.Equal(["ole-2", "ole-3"], (await world.RequestAsync(Acme.Ole)).Missing.Select(o => o.Kpi.Value));
            Assert.Equal("the product is sold", Assert.Single(await world.TimelineAsync<TimelineEvent.NoLongerTracked>()).Reason);
            Assert.Contains(world[Acme.Ole].Messages, m => m.First is ChatCard.Notice n && n.Title.En() == "A KPI is no longer tracked");
            Assert.Contains(world[Acme.Mona].Messages, m => m.First is ChatCard.Notice n && n.Title.En() == "A KPI is no longer tracked");

            await world.UntilAsync(AcmeReview.Second.Times.OpensAt.AddHours(1));
            var next = (await world.Stores.CheckIns.FindAsync(new(AcmeReview.Second.Key, Acme.Ole), default))!.Value;
            Assert.DoesNotContain(next.Owed, o => o.Kpi.Value == "ole-1");
        },
        scorecard: With(Acme.Ken));

    [Fact]
    public void An_older_period_that_another_review_asks_for_is_still_owed() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.EscalateAt);
            var other = new RequestKey(AcmeReview.First.Key with { Occurrence = "20260603x" }, Acme.Ole);
            await AlsoAskedAsync(world, other, new(new("ole-1"), "2026-W21"));
            await AskAsync(world, "the product is sold");
            await world.WaitAsync(TimeSpan.FromMinutes(1));
            await world[Acme.Ken].ReplyAsync(agrees: true);
            await world.WaitAsync(TimeSpan.FromMinutes(1));

            Assert.Equal(new DateOnly(2026, 5, 24), (await KpiAsync(world)).TrackedUntil); // W21 ends on it
            Assert.DoesNotContain((await world.RequestAsync(Acme.Ole)).Missing, o => o.Kpi.Value == "ole-1");
            Assert.Equal("2026-W21", Assert.Single((await world.Stores.CheckIns.FindAsync(other, default))!.Value.Missing).Period);
        },
        scorecard: With(Acme.Ken));

    [Fact]
    public void A_months_value_is_not_asked_for_again_by_the_next_weeks_review() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.EscalateAt);
            await AskAsync(world, "sold");
            await world.UntilAsync(AcmeReview.Second.Times.OpensAt.AddHours(1));

            Assert.Equal(new DateOnly(2026, 4, 30), (await KpiAsync(world)).TrackedUntil);
            var next = (await world.Stores.CheckIns.FindAsync(new(AcmeReview.Second.Key, Acme.Ole), default))!.Value;
            Assert.DoesNotContain(next.Owed, o => o.Kpi.Value == "ole-1");
        },
        scorecard: With(Acme.Mona, frequency: Frequency.Monthly));

    [Fact]
    public void It_is_tracked_again_where_that_is_taken_back() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.EscalateAt);
            await AskAsync(world, "sold");
            await world.WaitAsync(TimeSpan.FromMinutes(1));
            var agreed = (ChatCard.Notice)(await world[Acme.Ken].ReplyAsync(agrees: true))!;
            await world[Acme.Mona].SayAsync(Assert.Single(agreed.Offers).Words);
            await world.WaitAsync(TimeSpan.FromMinutes(1));

            Assert.Null((await KpiAsync(world)).TrackedUntil);
            Assert.Equal(3, (await world.RequestAsync(Acme.Ole)).Missing.Count());
        },
        scorecard: With(Acme.Ken));

    [Fact]
    public void Taken_back_it_is_waited_for_again_in_every_review_that_asked() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.EscalateAt.AddMinutes(1));
            await AskAsync(world, "sold");
            await world.WaitAsync(TimeSpan.FromMinutes(1));
            Assert.Equal([2, 2], await MissingAsync(world));

            var proposal = Assert.Single((await world.DeskAsync(Acme.Ole)).Proposals);
            await world[Acme.Mona].SayAsync(ProposalNotes.Undo(Acme.Ole, proposal));
            await world.WaitAsync(TimeSpan.FromMinutes(1));
            Assert.Equal([3, 3], await MissingAsync(world));
        },
        scorecard: With(Acme.Mona) with { Cadences = [Acme.Weekly, Acme.Weekly with { Id = new("other"), Name = "Other review" }] });

    private static async Task<IEnumerable<int>> MissingAsync(ReviewWorld world)
    {
        var found = new List<int>();
        foreach (var cycle in (await world.DeskAsync(Acme.Ole)).Open)
            found.Add((await world.Stores.CheckIns.FindAsync(new(cycle, Acme.Ole), default))!.Value.Missing.Count());
        return found;
    }

    [Fact]
    public void Whoever_owns_the_objective_himself_agrees_by_asking() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.EscalateAt);
            var answer = (ChatCard.Escalation)(await AskAsync(world, "sold"))!;

            Assert.Equal("After Sun 5/24/2026 nobody is asked for KPI ole-1 any more.", answer.Remark.En());
            Assert.Equal(new DateOnly(2026, 5, 24), (await KpiAsync(world)).TrackedUntil);
        },
        scorecard: With(Acme.Mona));

    [Fact]
    public void An_objective_without_an_owner_is_asked_of_the_one_above_it() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.EscalateAt);
            await AskAsync(world, "sold");
            await world.WaitAsync(TimeSpan.FromMinutes(1));

            Assert.NotNull(world[Acme.Kim].Question);
            Assert.Equal("Say in a few words why not.", ((ChatCard.Proposal)(await world[Acme.Kim].ReplyAsync(agrees: false))!).Error.En());
            await world[Acme.Kim].ReplyAsync(agrees: false, "we keep it");
            await world.WaitAsync(TimeSpan.FromMinutes(1));
            Assert.Null((await KpiAsync(world)).TrackedUntil);
            Assert.Contains(world[Acme.Mona].Messages, m => m.First is ChatCard.Notice n && n.Text.En()!.Contains("“we keep it”", StringComparison.Ordinal));
        },
        scorecard: With(owner: null, above: Acme.Kim));

    [Fact]
    public void Where_nobody_can_agree_it_says_so_and_a_reason_is_needed() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.EscalateAt);
            Assert.Equal("Write why, in a few words.", ((ChatCard.Handover)(await AskAsync(world, " "))!).Error.En());
            Assert.StartsWith("Nobody can agree to it", ((ChatCard.Handover)(await AskAsync(world, "sold"))!).Error.En(), StringComparison.Ordinal);
        });

    private static Task<ChatCard?> AskAsync(ReviewWorld world, string reason) =>
        world[Acme.Mona].HandOverAsync(ManagerAct.NoLongerTracked, Acme.Ole, new() { Kpis = [new("ole-1")] }, reason);

    private static async Task<Kpi> KpiAsync(ReviewWorld world) =>
        (await world.Stores.Scorecards.CurrentAsync(Acme.Tenant, default))!.Scorecard.Find(new KpiId("ole-1"))!;

    private static Scorecard With(PersonId? owner, PersonId? above = null, Frequency frequency = Frequency.Weekly) => AcmeReview.Scorecard with
    {
        Objectives =
        [
            new() { Id = new("top"), Name = "Top", Perspective = Perspective.Customer, Owner = above },
            new() { Id = new("below"), Name = "Below", Perspective = Perspective.Customer, Parent = new("top"), Owner = owner },
        ],
        Kpis = [.. AcmeReview.Scorecard.Kpis.Select(k => k.Id.Value == "ole-1" ? k with { Objective = new("below"), Frequency = frequency } : k)],
    };

    private static async Task AlsoAskedAsync(ReviewWorld world, RequestKey key, OwedItem item)
    {
        var first = (await world.Stores.Cycles.FindAsync(AcmeReview.First.Key, default))!.Value;
        await world.Stores.Cycles.AddAsync(first with { Key = key.Cycle }, default);
        var desk = await world.Stores.CheckIns.DeskAsync(new(key.Cycle.Tenant, key.Person), default);
        await world.Stores.CheckIns.CommitAsync(
            new(key.Cycle.Tenant)
            {
                NewRequests = [new() { Key = key, Owed = [item], OpenedAt = Times.OpensAt }],
                Desk = desk.With(desk.Value.WithOpened(key.Cycle)),
            },
            default);
    }
}
