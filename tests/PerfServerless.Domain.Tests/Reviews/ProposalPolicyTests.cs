using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class ProposalPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 3, 8, 0, 0, TimeSpan.Zero);
    private static readonly RequestKey Request = new(ThisCycle, Ole);

    [Fact]
    public void A_new_target_stands_as_long_as_the_one_that_it_changes_is_in_force_whoever_owns_the_KPI()
    {
        Assert.Equal(["a"], Targets(Targeted("a", Ole, 40)));
        Assert.Equal(["a"], Targets(Targeted("a", Ana, 40)));
        Assert.Empty(Targets(Targeted("a", Ole, 41)));
        Assert.Empty(Targets(Kpi("a", Ole)));
        Assert.Empty(Targets(Targeted("b", Ole, 40)));
    }

    [Fact]
    public void A_new_target_is_in_the_way_of_another_one_for_the_same_period_and_of_nothing_else()
    {
        Assert.NotNull(ProposalPolicy.Asked([NewTarget], new("a"), "2026-Q3"));
        Assert.Null(ProposalPolicy.Asked([NewTarget], new("a"), "2026-Q4"));
        Assert.Null(ProposalPolicy.Asked([NewTarget], new("b"), "2026-Q3"));
        Assert.Null(ProposalPolicy.Asked([NewTarget.Became(ProposalState.Declined, Now)], new("a"), "2026-Q3"));
        Assert.Null(ProposalPolicy.Asked([NewTarget], [new("a")]));
        Assert.Null(ProposalPolicy.Asked([Proposal(new ProposedKpi(new("a")))], new("a"), "2026-Q3"));
    }

    [Fact]
    public void A_new_target_can_be_taken_back_while_nobody_changed_it_again()
    {
        Assert.True(ProposalPolicy.CanBeUndone(NewTarget, Ole, Scorecard(Targeted("a", Ole, 45)), Now));
        Assert.False(ProposalPolicy.CanBeUndone(NewTarget, Ole, Scorecard(Targeted("a", Ole, 46)), Now));
        Assert.False(ProposalPolicy.CanBeUndone(NewTarget, Ole, Scorecard(Targeted("a", Kim, 45)), Now)); // who agreed owns it by now
        Assert.False(ProposalPolicy.CanBeUndone(NewTarget, Ole, Scorecard(Targeted("a", Ole, 45)), Now.AddYears(1)));
    }

    [Fact]
    public void Whoever_agrees_to_a_new_target_is_the_nearest_who_neither_owns_the_KPI_nor_proposes_it()
    {
        var kpi = Kpi("a", Ole) with { Objective = new("below") };
        var scorecard = Scorecard(kpi) with
        {
            Objectives =
            [
                new() { Id = new("top"), Name = "Top", Perspective = Perspective.Customer, Owner = Kim, Parent = new("below") }, // a circle is gone round once
                new() { Id = new("below"), Name = "Below", Perspective = Perspective.Customer, Owner = Ole, Parent = new("top") },
            ],
        };
        Assert.Equal([Kim, Mona, Ceo], ProposalPolicy.Approvers(scorecard, kpi, Weekly, Ana));
        Assert.Equal([Mona, Ceo], ProposalPolicy.Approvers(scorecard, kpi, Weekly, Kim));
        Assert.Equal([Mona], ProposalPolicy.Approvers(scorecard with { Objectives = [] }, kpi, Weekly, Ceo));
        Assert.Equal([Mona, Ceo], ProposalPolicy.Approvers(scorecard with { Objectives = [] }, kpi with { Owner = null }, Weekly, Ana));
        Assert.Empty(ProposalPolicy.Approvers(scorecard with { Objectives = [] }, kpi with { Owner = null }, cadence: null, Ana));
    }

    private static Proposal NewTarget { get; } = new()
    {
        Id = "t", Kind = ProposalKind.Recalibrate, By = Ceo, To = Kim, Kpis = [new(new("a"))], At = Now, Reason = "why",
        Target = new(new(ThisCycle, "d"), new("2026-Q3", 45), new(2026, 6, 3), new(UnitKind.Count)) { Before = new("2026-Q3", 40) },
    };

    private static Kpi Targeted(string id, PersonId owner, decimal target) => Kpi(id, owner) with { Targets = new([new("2026-Q3", target)]) };

    private static IEnumerable<string> Targets(Kpi kpi) =>
        ProposalPolicy.Standing(NewTarget, Ole, Scorecard(kpi), new Dictionary<RequestKey, CheckInRequest>()).Select(k => k.Kpi.Value);

    [Fact]
    public void What_is_missing_of_the_same_owner_can_be_agreed_to() => Assert.Equal(["a", "b"], Standing(Asked()));

    [Fact]
    public void What_was_given_dropped_or_excused_cannot()
    {
        Assert.Equal(["b"], Standing(Asked().Answered(new Dictionary<(KpiId, string), string> { [(new("a"), "2026-W22")] = "x" }, Now)));
        Assert.Equal(["b"], Standing(Asked().Drop(new("a"), Now)));
        Assert.Empty(Standing(Asked().Excuse(Mona, Now)!));
        Assert.Empty(Standing(Asked().Close(Now)!));
        Assert.Empty(Standing(null));
    }

    [Fact]
    public void What_belongs_to_somebody_else_or_is_tracked_otherwise_cannot()
    {
        Assert.Equal(["b"], Standing(Asked(), Kpi("a", Ana), Kpi("b", Ole)));
        Assert.Equal(["a"], Standing(Asked(), Kpi("a", Ole), Kpi("b", Ole) with { TrackedUntil = new(2026, 5, 31) }));
        Assert.Equal(["b"], Standing(Asked(), Kpi("b", Ole)));
    }

    [Fact]
    public void Without_a_review_it_is_the_owner_alone_that_counts() =>
        Assert.Equal(["a"], Ids(ProposalPolicy.Standing(Proposal(new ProposedKpi(new("a"))), Ole, Scorecard(Kpi("a", Ole)), Requests(null))));

    [Fact]
    public void Whoever_asked_may_ask_somebody_else_and_so_may_who_stands_above_him()
    {
        var known = Proposal(new ProposedKpi(new("a")));

        Assert.True(ProposalPolicy.MayReplace(known, Mona, Scorecard()));
        Assert.True(ProposalPolicy.MayReplace(known, Ceo, Scorecard()));
        Assert.False(ProposalPolicy.MayReplace(known, Kim, Scorecard()));
    }

    [Theory]
    [InlineData("2026-05-01", "2026-04-30")]
    [InlineData("2026-06-03", "2026-06-02")] // begins today
    [InlineData("2026-07-01", "2026-06-03")] // is still to come
    [InlineData(null, "2026-06-03")]
    public void Tracking_ends_before_the_period_that_is_owed_or_today(string? missingSince, string until) => Assert.Equal(
        DateOnly.ParseExact(until, "yyyy-MM-dd"),
        ProposalPolicy.Until(missingSince is null ? null : DateOnly.ParseExact(missingSince, "yyyy-MM-dd"), new(2026, 6, 3)));

    [Fact]
    public void The_nearest_owner_of_an_objective_above_who_is_there_agrees()
    {
        var scorecard = Scorecard(Kpi("a", Ole) with { Objective = new("low") }) with
        {
            Objectives = [Objective("low", "mid", null), Objective("mid", "top", Ana), Objective("top", null, Ceo)],
        };

        Assert.Equal(Ana, ProposalPolicy.Agrees(scorecard, scorecard.Kpis[0], _ => true));
        Assert.Equal(Ceo, ProposalPolicy.Agrees(scorecard, scorecard.Kpis[0], p => p != Ana));
        Assert.Null(ProposalPolicy.Agrees(scorecard, scorecard.Kpis[0], _ => false));
        Assert.Null(ProposalPolicy.Agrees(scorecard, Kpi("b", Ole), _ => true));
        var circle = scorecard with { Objectives = [Objective("low", "mid", null), Objective("mid", "low", null)] };
        Assert.Null(ProposalPolicy.Agrees(circle, scorecard.Kpis[0], _ => true));
    }

    [Fact]
    public void What_changed_since_is_not_undone()
    {
        var agreed = Proposal(new ProposedKpi(new("a"))).Became(ProposalState.Agreed, Now);

        Assert.True(ProposalPolicy.CanBeUndone(agreed, Ole, Scorecard(Kpi("a", Ana)), Now));
        Assert.False(ProposalPolicy.CanBeUndone(agreed, Ole, Scorecard(Kpi("a", Ken)), Now));
        var left = Scorecard(Kpi("a", Ana)) with { People = [.. People.Select(p => p.Id == Ole ? p with { LastDay = new(2026, 6, 1) } : p)] };
        Assert.False(ProposalPolicy.CanBeUndone(agreed, Ole, left, Now));
    }

    [Fact]
    public void A_desk_forgets_the_oldest_that_are_settled_and_never_one_that_waits()
    {
        var desk = new Desk { Key = new(Tenant, Ole) }.WithProposal(Proposal(new ProposedKpi(new("a"))) with { Id = "waits" });
        for (var i = 0; i < 40; i++)
            desk = desk.WithProposal(Proposal(new ProposedKpi(new("a"))) with { Id = $"p{i}", State = ProposalState.Declined, IsFollowed = true });

        Assert.Equal("waits", desk.Proposals[0].Id);
        Assert.Equal("p39", desk.Proposals[^1].Id);
        Assert.InRange(desk.Proposals.Count, 2, 20);
    }

    [Fact]
    public void What_comes_back_to_its_owner_is_asked_of_him_again()
    {
        var after = Asked().Drop(new("a"), Now).Drop(new("b"), Now);
        Assert.Equal(RequestState.Complete, after.State);

        var back = after.Owning([new(new("a"), "2026-W22")]);
        Assert.Equal((RequestState.Open, "a"), (back.State, Assert.Single(back.Missing).Kpi.Value));
        Assert.Same(back, back.Owning([new(new("a"), "2026-W22")]));
        var standIn = new CheckInRequest { Key = Request, OpenedAt = Now, Owed = [new(new("c"), "2026-W22") { For = Ana }] };
        Assert.Null(Assert.Single(standIn.Owning([new(new("c"), "2026-W22")]).Owed).For);
    }

    private static CheckInRequest Asked() => new() { Key = Request, OpenedAt = Now, Owed = [new(new("a"), "2026-W22"), new(new("b"), "2026-W22")] };

    private static Proposal Proposal(params ProposedKpi[] kpis) =>
        new() { Id = "p", Kind = ProposalKind.Reassign, By = Mona, To = Ana, Kpis = kpis, At = Now };

    private static IReadOnlyList<string> Standing(CheckInRequest? request, params Kpi[] kpis) => Ids(ProposalPolicy.Standing(
        Proposal(new(new("a"), Request, "2026-W22"), new(new("b"), Request, "2026-W22")), Ole,
        Scorecard(kpis.Length > 0 ? kpis : [Kpi("a", Ole), Kpi("b", Ole)]), Requests(request)));

    private static Dictionary<RequestKey, CheckInRequest> Requests(CheckInRequest? request) => request is null ? [] : new() { [request.Key] = request };

    private static IReadOnlyList<string> Ids(IReadOnlyList<ProposedKpi> kpis) => [.. kpis.Select(k => k.Kpi.Value)];

    private static Objective Objective(string id, string? parent, PersonId? owner) =>
        new() { Id = new(id), Name = id, Perspective = Perspective.Customer, Parent = parent is null ? null : new(parent), Owner = owner };
}
