using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Scorecards;

public sealed class ScorecardTests
{
    private static readonly Scorecard Whole = Scorecard(Kpi("a", Ole), Kpi("b", Ana)) with
    {
        Objectives = [new() { Id = new("grow"), Name = "Grow", Perspective = Perspective.Financial }],
    };

    [Fact]
    public void Everything_is_found_by_its_id()
    {
        Assert.Equal("Ana", Whole.Find(Ana)?.Name);
        Assert.Equal("KPI b", Whole.Find(new KpiId("b"))?.Name);
        Assert.Equal("Grow", Whole.Find(new ObjectiveId("grow"))?.Name);
        Assert.Equal("Weekly review", Whole.Find(WeeklyId)?.Name);
    }

    [Fact]
    public void What_it_does_not_hold_is_not_found()
    {
        Assert.Null(Whole.Find(new PersonId("stranger")));
        Assert.Null(Whole.Find(new KpiId("z")));
        Assert.Null(Whole.Find(new ObjectiveId("z")));
        Assert.Null(Whole.Find(new CadenceId("z")));
    }

    [Fact]
    public void The_reports_of_a_manager_are_those_who_name_him()
    {
        Assert.Equal([Ole, Ana], Whole.ReportsOf(Mona).Select(p => p.Id));
        Assert.Empty(Whole.ReportsOf(Ole));
    }

    [Fact]
    public void A_scorecard_belongs_to_its_organisations_tenant() => Assert.Equal(Tenant, Whole.Tenant);

    /// <summary>What a scorecard takes that says nothing of its own; a change moves every status there is.</summary>
    [Fact]
    public void The_default_rules_are_these() => Assert.Equal(
        new ScorecardRules
        {
            Tolerance = 0, AtRisk = 0.1, BadPeriods = 1, GoodPeriods = 1, FreshFor = 5, OverrideCycles = 2, FlatPeriods = 3,
            DriverPeriods = 2, OnTrackFrom = 0.75, AtRiskFrom = 0.4, UnknownUpTo = 0.5,
        },
        ScorecardRules.Default);
}
