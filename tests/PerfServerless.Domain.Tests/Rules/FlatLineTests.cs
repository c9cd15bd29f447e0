using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Findings;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules;

/// <summary>A value that stands still, read on 5 May 2026; three periods are allowed.</summary>
public sealed class FlatLineTests
{
    private const string Flat = "2026-01=50 2026-02=50 2026-03=50 2026-04=50";
    private const string Still = "the value has not moved in the last 3 periods with a value";

    private static readonly PersonId Ann = new("ann");

    [Theory]
    [InlineData(Flat, Status.OnTrack, true)]
    [InlineData("2026-01=49 2026-02=50 2026-03=50 2026-04=50", Status.OnTrack, false)]
    [InlineData("2026-01=50 2026-02=50 2026-03=50 2026-04=51", Status.OnTrack, false)]
    [InlineData("2025-12=49 2026-01=50 2026-02=50 2026-03=50 2026-04=50", Status.OnTrack, true)]
    [InlineData("2026-02=50 2026-03=50 2026-04=50", Status.OnTrack, false)]
    [InlineData("2025-12=50 2026-01=50 2026-03=50 2026-04=50", Status.OnTrack, true)] // February is passed over
    [InlineData(Flat, Status.AtRisk, false)]
    public void Stated_on_track_contradicts_any_flat_line(string values, Status stated, bool contradicts) =>
        Assert.Equal(
            contradicts ? [("contradiction.flat", $"Stated on track, but {Still}.")] : [],
            Found(A.Kpi(targets: new PeriodTarget("2026", 100)), values, stated));

    [Theory] // a value of 50 throughout; what is expected goes from the first number in January to the second in April
    [InlineData(Direction.HigherIsBetter, 40, 50, true)]
    [InlineData(Direction.HigherIsBetter, 50, 50, false)] // a good level may be flat
    [InlineData(Direction.HigherIsBetter, 50, 40, false)] // less was expected
    [InlineData(Direction.LowerIsBetter, 60, 50, true)]
    [InlineData(Direction.LowerIsBetter, 50, 50, false)]
    [InlineData(Direction.LowerIsBetter, 50, 60, false)]
    public void Computed_on_track_contradicts_it_only_where_more_was_expected(Direction direction, decimal first, decimal last, bool contradicts)
    {
        var kpi = A.Kpi(direction, targets: [new("2026-01", first), new("2026-02", 50), new("2026-03", 50), new("2026-04", last)]);

        Assert.Equal(contradicts ? [("contradiction.flat", $"On track, but {Still}, while more was expected.")] : [], Found(kpi, Flat));
    }

    [Theory]
    [InlineData(40, 60, 40, 60, false)]
    [InlineData(40, 60, 45, 60, true)]
    [InlineData(40, 60, 40, 55, true)]
    public void A_band_that_moves_expects_something_else(decimal low, decimal high, decimal lastLow, decimal lastHigh, bool contradicts)
    {
        var kpi = A.Kpi(
            Direction.StayInBand,
            targets: [.. new[] { "2026-01", "2026-02", "2026-03" }.Select(p => new PeriodTarget(p, low, high)), new("2026-04", lastLow, lastHigh)]);

        Assert.Equal(contradicts, Found(kpi, Flat).Count > 0);
    }

    [Fact]
    public void What_was_expected_before_it_stood_still_does_not_count() =>
        Assert.Empty(
            Found(A.Kpi(targets: [new("2025-12", 10), new("2026-01", 50), new("2026-02", 50), new("2026-03", 50), new("2026-04", 50)]), $"2025-12=10 {Flat}"));

    [Fact]
    public void What_is_at_risk_is_no_contradiction_by_itself() =>
        Assert.Empty(Found(A.Kpi(targets: [new("2026-01", 40), new("2026-02", 50), new("2026-03", 50), new("2026-04", 52)]), Flat));

    [Fact]
    public void Another_status_that_is_stated_leaves_nothing_to_contradict() =>
        Assert.Empty(Found(A.Kpi(targets: [new("2026-01", 40), new("2026-02", 50), new("2026-03", 50), new("2026-04", 50)]), Flat, Status.AtRisk));

    [Fact]
    public void Without_a_target_nothing_was_expected() => Assert.Empty(Found(A.Kpi(), Flat));

    [Theory]
    [InlineData("2026-01=600 2026-02=0 2026-03=0 2026-04=0", true)]
    [InlineData("2026-02=0 2026-03=0 2026-04=0", true)]
    [InlineData("2026-01=600 2026-02=1 2026-03=0 2026-04=0", false)]
    [InlineData("2026-01=600 2026-02=0 2026-03=0 2026-04=1", false)]
    [InlineData("2026-03=0 2026-04=0", false)]
    [InlineData(Flat, false)] // the same is added each month
    public void A_sum_stands_still_where_nothing_is_added(string values, bool contradicts) =>
        Assert.Equal(
            contradicts ? [("contradiction.flat", "Stated on track, but nothing was added in the last 3 periods with a value.")] : [],
            Found(Sum(Direction.HigherIsBetter), values, Status.OnTrack));

    [Fact]
    public void A_sum_that_is_on_track_already_may_stand_still_too_long() =>
        Assert.Equal(
            [("contradiction.flat", "On track, but nothing was added in the last 3 periods with a value, while more was expected.")],
            Found(Sum(Direction.HigherIsBetter), "2026-01=600 2026-02=0 2026-03=0 2026-04=0"));

    [Fact]
    public void A_sum_that_grows_as_it_should_does_not_stand_still() =>
        Assert.Empty(Found(Sum(Direction.HigherIsBetter), "2026-01=100 2026-02=100 2026-03=100 2026-04=100"));

    [Theory]
    [InlineData(null)]
    [InlineData(Status.OnTrack)]
    public void A_sum_that_should_stay_low_is_meant_to_stand_still(Status? stated) =>
        Assert.Empty(Found(Sum(Direction.LowerIsBetter), "2026-01=0 2026-02=0 2026-03=0 2026-04=0", stated));

    [Theory]
    [InlineData("2026-03=50 2026-04=50", 1, true)]
    [InlineData("2026-02=50 2026-03=50 2026-04=50", 2, true)]
    [InlineData("2026-02=49 2026-03=50 2026-04=50", 2, false)]
    [InlineData(Flat, 4, false)]
    public void A_KPI_may_say_itself_for_how_long_it_may_stand_still(string values, int flatPeriods, bool contradicts) =>
        Assert.Equal(contradicts, Found(A.Kpi(rules: new(FlatPeriods: flatPeriods), targets: new PeriodTarget("2026", 100)), values, Status.OnTrack).Count > 0);

    [Fact]
    public void On_the_way_from_a_baseline_more_is_expected_every_month() =>
        Assert.Single(Found(A.Kpi(baseline: 10, targets: new PeriodTarget("2026", 50)), Flat));

    [Fact]
    public void One_period_is_said_as_one() =>
        Assert.Equal(
            [("contradiction.flat", "Stated on track, but the value has not moved in the last period with a value.")],
            Found(A.Kpi(rules: new(FlatPeriods: 1), targets: new PeriodTarget("2026", 100)), "2026-03=50 2026-04=50", Status.OnTrack));

    private static Kpi Sum(Direction direction) => A.Kpi(direction, Accumulation.Cumulative, targets: new PeriodTarget("2026", 1200));

    private static IReadOnlyList<(string RuleId, string Sentence)> Found(Kpi kpi, string values, Status? stated = null)
    {
        var human = new HumanView { Stated = stated is { } status ? [new(A.Id, status, "A big order is signed.", Ann, A.Day("2026-05-04"))] : [] };
        var verdict = Scoring.Read(A.Scorecard(kpi), new Dictionary<KpiId, IReadOnlyList<Actual>> { [A.Id] = A.Actuals(values) }, A.Day("2026-05-05"), human)
            .Kpis[A.Id];
        return verdict.Findings.Where(f => f.RuleId == "contradiction.flat").Said();
    }
}
