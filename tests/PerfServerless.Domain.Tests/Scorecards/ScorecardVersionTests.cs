using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Scorecards;

public sealed class ScorecardVersionTests
{
    private static readonly Scorecard Whole = Scorecard(Kpi("a", Ole), Kpi("b", Ana)) with
    {
        Organisation = Organisation(new(2026, 1, 1), new(2026, 12, 25)),
        Objectives = [Objective("grow"), Objective("keep")],
        Cadences = [Weekly, Weekly with { Id = new("monthly") }],
    };

    public static TheoryData<string, Scorecard> SameContent => new()
    {
        { "nothing", Whole },
        { "the order of holidays", Whole with { Organisation = Organisation([.. Whole.Organisation.Holidays.Reverse()]) } },
        { "the order of people", Whole with { People = [.. Whole.People.Reverse()] } },
        { "the order of objectives", Whole with { Objectives = [.. Whole.Objectives.Reverse()] } },
        { "the order of KPIs", Whole with { Kpis = [.. Whole.Kpis.Reverse()] } },
        { "the order of cadences", Whole with { Cadences = [.. Whole.Cadences.Reverse()] } },
    };

    public static TheoryData<string, Scorecard> OtherContent => new()
    {
        { "a holiday less", Whole with { Organisation = Organisation(new DateOnly(2026, 1, 1)) } },
        { "a person less", Whole with { People = [.. Whole.People.Skip(1)] } },
        { "an objective less", Whole with { Objectives = [Objective("grow")] } },
        { "a KPI of another name", Whole with { Kpis = [Kpi("a", Ole), Kpi("b", Ana) with { Name = "New" }] } },
        { "a cadence less", Whole with { Cadences = [Weekly] } },
        { "another tolerance", Whole with { Rules = new() { Tolerance = 0.05 } } },
        { "another frequency", Whole with { Kpis = [Kpi("a", Ole), Kpi("b", Ana, Frequency.Yearly)] } },
        { "the order of a cadence's leaders, who are told in it", Whole with { Cadences = [Weekly with { Leaders = [Mona, Ceo] }, Whole.Cadences[1]] } },
    };

    [Fact]
    public void A_version_is_32_hexadecimal_digits() => Assert.Matches("^[0-9a-f]{32}$", ScorecardVersion.Of(Whole));

    [Theory]
    [MemberData(nameof(SameContent))]
    public void The_version_stays_whatever_the_order_of_lines(string differs, Scorecard same)
    {
        Assert.NotEmpty(differs);
        Assert.Equal(ScorecardVersion.Of(Whole), ScorecardVersion.Of(same));
    }

    [Theory]
    [MemberData(nameof(OtherContent))]
    public void The_version_changes_with_the_content(string differs, Scorecard other)
    {
        Assert.NotEmpty(differs);
        Assert.NotEqual(ScorecardVersion.Of(Whole), ScorecardVersion.Of(other));
    }

    /// <summary>
    /// The first half of the SHA-256 of {"atRisk":0.2,"badPeriods":2,"goodPeriods":3,"tolerance":0.05}: a KPI's rules that were stored
    /// before more of them could be its own have the hash they had.
    /// </summary>
    [Fact]
    public void A_rule_that_a_KPI_leaves_to_the_scorecard_changes_no_version() =>
        Assert.Equal("9564f41b6ba9dbcaa8bdd0e2e63b43b4", ContentHash.Of(new KpiRules(0.05, 0.2, 2, 3)));

    [Fact]
    public void A_rule_of_its_own_changes_the_version() =>
        Assert.Equal(7, new[]
        {
            new KpiRules(Tolerance: 1), new(AtRisk: 1), new(BadPeriods: 1), new(GoodPeriods: 1), new(OverrideCycles: 1), new(FlatPeriods: 1), new(
                DriverPeriods: 1),
        }.Select(r => ScorecardVersion.Of(Whole with { Kpis = [Kpi("a", Ole) with { Rules = r }, Kpi("b", Ana)] })).Append(ScorecardVersion.Of(Whole)).Distinct().Count() - 1);

    private static Objective Objective(string id) => new() { Id = new(id), Name = id, Perspective = Perspective.Financial };
}
