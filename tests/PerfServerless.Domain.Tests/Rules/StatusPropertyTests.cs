using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules;

public sealed class StatusPropertyTests
{
    /// <summary>A KPI with two months of values, one target and thresholds.</summary>
    private sealed record Case(
        Direction Direction,
        Accumulation Accumulation,
        decimal Target,
        decimal Width,
        decimal? Baseline,
        decimal First,
        decimal Second,
        KpiRules Rules)
    {
        public Status Status(decimal second, decimal scale = 1) => A.Reading(
            [
                A.Kpi(Direction, Accumulation, rules: Rules, baseline: Baseline * scale,
                    targets: new PeriodTarget("2026-Q1", Target * scale, Direction is Direction.StayInBand ? (Target + Width) * scale : null)),
            ],
            A.Day("2026-03-02"),
            [A.Actual("2026-01", First * scale), A.Actual("2026-02", second * scale, 1)]).Kpis[A.Id].Status;
    }

    [Fact]
    public void A_better_value_never_makes_a_worse_status() =>
        Prop.ForAll((from c in Cases() from step in Amounts(0, 5000) select (c, step)).ToArbitrary(), x =>
        {
            var better = x.c.Direction is Direction.LowerIsBetter ? x.c.Second - x.step : x.c.Second + x.step;

            return x.c.Direction is Direction.StayInBand || x.c.Status(better) <= x.c.Status(x.c.Second);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Going_away_from_a_band_never_makes_a_better_status() =>
        Prop.ForAll((from c in Cases() from step in Amounts(0, 5000) select (c: c with { Direction = Direction.StayInBand, Accumulation = Accumulation.Level }, step)).ToArbitrary(), x =>
            x.c.Status(x.c.Target + x.c.Width + x.step) <= x.c.Status(x.c.Target + x.c.Width + (2 * x.step))
            && x.c.Status(x.c.Target - x.step) <= x.c.Status(x.c.Target - (2 * x.step))).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_in_another_unit_changes_no_status() =>
        Prop.ForAll((from c in Cases() from scale in Gen.Elements(0.001m, 0.5m, 4m, 1000m) select (c, scale)).ToArbitrary(), x =>
            x.c.Status(x.c.Second) == x.c.Status(x.c.Second, x.scale)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_in_which_values_come_changes_no_status() =>
        Prop.ForAll(Cases().ToArbitrary(), c =>
        {
            var kpi = A.Kpi(
                c.Direction,
                c.Accumulation,
                rules: c.Rules,
                baseline: c.Baseline,
                targets: new PeriodTarget("2026-Q1", c.Target, c.Target + c.Width));
            var (first, second) = (A.Actual("2026-01", c.First), A.Actual("2026-02", c.Second, 1));

            return A.Sentence(kpi, A.Reading([kpi], A.Day("2026-03-02"), [first, second]).Kpis[A.Id]) == A.Sentence(
                kpi,
                A.Reading([kpi], A.Day("2026-03-02"), [second, first]).Kpis[A.Id]);
        }).QuickCheckThrowOnFailure();

    private static Gen<Case> Cases() =>
        from direction in Gen.Elements(Direction.HigherIsBetter, Direction.LowerIsBetter, Direction.StayInBand)
        from accumulation in Gen.Elements(Accumulation.Level, Accumulation.Cumulative)
        from target in Amounts(-5000, 5000)
        from width in Amounts(0, 1000)
        from baseline in Gen.OneOf(Gen.Constant((decimal?)null), Amounts(-5000, 5000).Select(b => (decimal?)b))
        from first in Amounts(-5000, 5000)
        from second in Amounts(-5000, 5000)
        from tolerance in Gen.Choose(0, 20)
        from atRisk in Gen.Choose(0, 40)
        from bad in Gen.Choose(1, 2)
        from good in Gen.Choose(1, 2)
        select new Case(direction, accumulation, target, width, baseline, first, second, new(tolerance / 100.0, (tolerance + atRisk) / 100.0, bad, good));

    // Eighths of quarters have exact thirds of nothing, so values sit on limits often enough to test them.
    private static Gen<decimal> Amounts(int low, int high) => Gen.Choose(low, high).Select(n => n / 8m);
}
