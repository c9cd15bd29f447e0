using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules;

public sealed class CalculationTests
{
    [Theory]
    [InlineData(FormulaKind.Sum, UnitKind.Count, 12)]
    [InlineData(FormulaKind.Difference, UnitKind.Count, 4)]
    [InlineData(FormulaKind.Ratio, UnitKind.Ratio, 2)]
    [InlineData(FormulaKind.Ratio, UnitKind.Percent, 200)]
    [InlineData(FormulaKind.WeightedMean, UnitKind.Count, 5)] // (8 + 3 * 4) / 4
    public void A_calculated_kpi_is_made_of_others(FormulaKind kind, UnitKind unit, decimal expected) =>
        Assert.Equal(expected, Calculation.Value(new(kind, [], kind is FormulaKind.WeightedMean ? [1, 3] : null), [8, 4], unit));

    [Fact]
    public void A_mean_without_weights_weighs_all_alike() =>
        Assert.Equal(6m, Calculation.Value(new(FormulaKind.WeightedMean, []), [8, 4], UnitKind.Count));

    [Fact]
    public void Nothing_is_divided_by_zero() =>
        Assert.Null(Calculation.Value(new(FormulaKind.Ratio, []), [8, 0], UnitKind.Ratio));

    [Theory]
    [InlineData(FormulaKind.Ratio, "1", "0.000000000000000001", null)] // a billion billions
    [InlineData(FormulaKind.Ratio, "1", "0.000000000000000002", "500000000000000000")]
    [InlineData(FormulaKind.Ratio, "-1", "0.0000000000000000001", null)]
    [InlineData(FormulaKind.Ratio, "0", "0", null)]
    [InlineData(FormulaKind.Ratio, "0", "0.0000000000000000001", "0")]
    [InlineData(FormulaKind.Ratio, "1000000000000000", "-0.000000000000000000000000001", null)]
    [InlineData(FormulaKind.Sum, "600000000000000000", "400000000000000000", "1000000000000000000")]
    [InlineData(FormulaKind.Sum, "600000000000000000", "400000000000000001", null)]
    [InlineData(FormulaKind.Difference, "-600000000000000000", "400000000000000001", null)]
    public void What_no_sum_could_hold_is_no_value(FormulaKind kind, string first, string second, string? value)
    {
        static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(value is null ? null : Number(value), Calculation.Value(new(kind, []), [Number(first), Number(second)], UnitKind.Ratio));
    }

    [Fact]
    public void A_percentage_is_no_value_where_its_hundred_times_is_too_large() =>
        Assert.Equal(
            (null, 5e17m),
            (Calculation.Value(new(FormulaKind.Ratio, []), [1, 0.00000000000000001m], UnitKind.Percent), Calculation.Value(new(FormulaKind.Ratio, []), [1, 0.0000000000000002m], UnitKind.Percent)));

    [Fact]
    public void Only_periods_in_which_every_operand_has_a_value_have_one()
    {
        var series = Series(
            A.Kpi(id: "sum") with { Formula = new(FormulaKind.Sum, [new("a"), new("b")]) },
            "2026-01=1 2026-02=2 2026-03=3",
            "2026-02=10 2026-03=20 2026-04=30");

        Assert.Equal([("2026-02", 12m), ("2026-03", 23m)], series.Select(p => (p.Period.Code, p.Value)));
    }

    [Fact]
    public void A_period_whose_ratio_has_no_divisor_has_no_value() =>
        Assert.Equal(
            ["2026-02"],
            Series(A.Kpi(id: "ratio") with { Formula = new(FormulaKind.Ratio, [new("a"), new("b")]) }, "2026-01=1 2026-02=2", "2026-01=0 2026-02=1")
                .Select(p => p.Period.Code));

    [Fact]
    public void A_calculated_value_is_marked_as_such_and_as_corrected_with_its_parts()
    {
        var kpi = A.Kpi(id: "sum") with { Formula = new(FormulaKind.Sum, [new("a"), new("b")]) };
        var point = Assert.Single(Scoring.SeriesOf(
            A.Scorecard(kpi, A.Kpi(id: "a"), A.Kpi(id: "b")),
            new Dictionary<KpiId, IReadOnlyList<Actual>>
            {
                [new("a")] = [A.Actual("2026-01", 1, 0, "a"), A.Actual("2026-01", 5, 1, "a", corrects: "a-0")],
                [new("b")] = [A.Actual("2026-01", 2, 9, "b")],
            },
            A.Day("2026-02-02"))[kpi.Id]);

        Assert.Equal((7m, true, ActualSource.Calculated), (point.Value, point.Corrected, point.Actual.Source));
        Assert.Equal("calculated:sum:2026-01", point.Actual.Id);
        Assert.Equal(A.Actual("2026-01", 0, 9).RecordedAt, point.Actual.RecordedAt);
    }

    [Fact]
    public void A_calculated_kpi_may_rest_on_another_in_whatever_order_they_stand()
    {
        var top = A.Kpi(id: "top", targets: new PeriodTarget("2026-01", 6)) with { Formula = new(FormulaKind.Sum, [new("middle"), new("a")]) };
        var middle = A.Kpi(id: "middle") with { Formula = new(FormulaKind.Sum, [new("a"), new("a")]) };

        var reading = A.Reading([top, middle, A.Kpi(id: "a")], A.Day("2026-02-02"), A.Actuals("2026-01=2", "a"));

        Assert.Equal((Status.OnTrack, 6m), (reading.Kpis[top.Id].Status, reading.Kpis[top.Id].Judged().Value));
    }

    [Fact]
    public void An_operand_that_does_not_exist_leaves_no_value() =>
        Assert.Equal(
            "status.no-data",
            A.Reading([A.Kpi(id: "x") with { Formula = new(FormulaKind.Sum, [new("gone")]) }], A.Day("2026-02-02")).Kpis[new("x")].RuleId);

    [Fact]
    public void Formulas_in_a_circle_are_refused_by_name()
    {
        var a = A.Kpi(id: "a") with { Formula = new(FormulaKind.Sum, [new("b"), new("c")]) };
        var b = A.Kpi(id: "b") with { Formula = new(FormulaKind.Sum, [new("a"), new("c")]) };

        Assert.StartsWith(
            "The formulas of a, b run in a circle",
            Assert.Throws<ArgumentException>(() => A.Reading([a, b, A.Kpi(id: "c")], A.Day("2026-02-02"))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_long_chain_of_formulas_is_no_trouble()
    {
        var kpis = Enumerable.Range(0, 20_000)
            .Select(i => i == 0 ? A.Kpi(id: "k0") : A.Kpi(id: $"k{i}") with { Formula = new(FormulaKind.Sum, [new($"k{i - 1}")]) })
            .Reverse()
            .ToArray();

        Assert.Equal(3m, A.Reading(kpis, A.Day("2026-02-02"), A.Actuals("2026-01=3", "k0")).Kpis[new("k19999")].Last().Actual.Value);
    }

    [Fact]
    public void An_order_puts_everything_behind_what_it_needs_and_finds_the_loop_behind_a_tail()
    {
        var needs = new Dictionary<string, string[]> { ["tail"] = ["x"], ["x"] = ["y"], ["y"] = ["z"], ["z"] = ["x", "free"], ["free"] = ["unknown"] };

        var (ordered, loop) = DependencyOrder.Of(needs.Keys, n => needs[n]);

        Assert.Equal(["free"], ordered);
        Assert.Equal(["x", "y", "z"], loop);
    }

    private static IReadOnlyList<SeriesPoint> Series(Kpi kpi, string a, string b) => Scoring.SeriesOf(
        A.Scorecard(kpi, A.Kpi(id: "a"), A.Kpi(id: "b")),
        new Dictionary<KpiId, IReadOnlyList<Actual>> { [new("a")] = A.Actuals(a, "a"), [new("b")] = A.Actuals(b, "b") },
        A.Day("2026-06-02"))[kpi.Id];
}
