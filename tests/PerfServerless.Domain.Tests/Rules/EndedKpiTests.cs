using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Reviews.Windows;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Tests.Briefs;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Domain.Tests.Rules;

/// <summary>After the last day for which a KPI is tracked nobody waits for it, and nothing is said against it.</summary>
public sealed class EndedKpiTests
{
    private static readonly DateOnly Last = new(2026, 5, 31);
    private static readonly DateTimeOffset Later = new(2026, 6, 22, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-05-31", Status.Stale)]
    [InlineData("2026-06-01", Status.OffTrack)]
    [InlineData("2027-06-01", Status.OffTrack)]
    public void It_is_stale_until_that_day_and_not_after_it(string asOf, Status status)
    {
        var kpi = Acme.Kpi("a", Acme.Ole) with { Targets = new([new("2026", 100)]), FreshFor = 1, TrackedUntil = Last };
        var actuals = new Dictionary<KpiId, IReadOnlyList<Actual>> { [kpi.Id] = [Acme.Actual("a", "2026-W15", 10), Acme.Actual("a", "2026-W16", 10)] };

        Assert.Equal(status, Scoring.Read(Acme.Scorecard(kpi), actuals, A.Day(asOf)).Kpis[kpi.Id].Status);
    }

    [Fact]
    public void It_weighs_nothing_in_its_objective_and_its_unit()
    {
        var (ended, tracked) = (Acme.Kpi("a", Acme.Ole), Acme.Kpi("b", Acme.Ole));
        Kpi With(Kpi kpi) => kpi with { Objective = new("o"), Targets = new([new("2026", 100)]) };
        var scorecard = Acme.Scorecard(With(ended) with { TrackedUntil = Last }, With(tracked)) with
        {
            Objectives = [new() { Id = new("o"), Name = "O", Perspective = Perspective.Customer }],
            People = [.. Acme.People.Select(p => p with { Unit = "Sales" })],
        };
        var actuals = new Dictionary<KpiId, IReadOnlyList<Actual>> { [tracked.Id] = [Acme.Actual("b", "2026-W22", 100)] };
        var reading = Scoring.Read(scorecard, actuals, new(2026, 6, 1));

        Assert.Equal((0, 0), (reading.Objectives[new("o")].MissingShare, reading.Units["Sales"].MissingShare));
        Assert.Equal(0.5, Scoring.Read(scorecard, actuals, Last).Objectives[new("o")].MissingShare);
    }

    [Fact]
    public void No_event_tells_of_it_and_nothing_wakes_for_it()
    {
        var kpi = Acme.Kpi("a", Acme.Ole) with { Targets = new([new("2026", 100)]), FreshFor = 1 };
        var actuals = new Dictionary<KpiId, IReadOnlyList<Actual>> { [kpi.Id] = [Acme.Actual("a", "2026-W16", 10)] };

        Assert.Single(StaleLook.At(Acme.Scorecard(kpi), actuals, StaleKpis.None, Later).News);
        var look = StaleLook.At(Acme.Scorecard(kpi with { TrackedUntil = Last }), actuals, new(new Dictionary<KpiId, string> { [kpi.Id] = "2026-W17" }), Later);
        Assert.Empty(look.News);
        Assert.Empty(look.After.Told);
        Assert.Null(look.Next);
    }

    [Fact]
    public void The_brief_leaves_it_out()
    {
        var brief = new BriefScene().Kpi("a", Acme.Ole, values: 1).Kpi("b", Acme.Ole, with: k => k with { TrackedUntil = new(2026, 5, 1) }, values: 1).Compile();

        Assert.Equal("a", Assert.Single(brief.Rows).Kpi.Value);
        Assert.Equal("a", Assert.Single(brief.Agenda).Kpi!.Value.Value);
    }

    [Fact]
    public void Its_owner_owes_it_no_more()
    {
        var kpi = Acme.Kpi("a", Acme.Ole);
        var none = new Dictionary<KpiId, IReadOnlyList<Actual>>();

        Assert.Single(KpiWindows.Of(Acme.Scorecard(kpi), Acme.Ole, [], none, Later));
        Assert.Empty(KpiWindows.Of(Acme.Scorecard(kpi with { TrackedUntil = Last }), Acme.Ole, [], none, Later));
        Assert.Empty(OwedItems.For(Acme.Scorecard(kpi with { TrackedUntil = Last }), none, new Dictionary<KpiId, Verdict>(), new(2026, 6, 25)));
    }
}
