using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules;

/// <summary>What holds of every sum, whatever its targets and values.</summary>
public sealed class SumPropertyTests
{
    private static readonly string[] Months = [.. Enumerable.Range(1, 12).Select(m => $"2026-{m:00}")];

    /// <summary>A year of monthly values, some of them missing, held against targets of one frequency.</summary>
    private sealed record Case(
        Direction Direction,
        Frequency Targets,
        Frequency? Resets,
        decimal[] Amounts,
        decimal[] Values,
        bool[] There,
        int Last,
        int DaysAfter)
    {
        /// <summary>The day of reading: some days before or after the last value's period ends.</summary>
        public DateOnly AsOf => Period.TryParse(Months[Last])!.Last.AddDays(DaysAfter);

        public Kpi Kpi(decimal scale = 1) => A.Kpi(Direction, Accumulation.Cumulative, targets: [.. Periods().Select((p, i) => new PeriodTarget(p, Amounts[i] * scale, Direction is Direction.StayInBand ? (Amounts[i] + 3) * scale : null))]) with { Resets = Resets };

        public IReadOnlyList<Actual> Actuals(decimal scale = 1, decimal more = 0) =>
            [
                .. Months.Take(Last + 1)
                    .Select((m, i) => (Month: m, i))
                    .Where(m => There[m.i] || m.i == Last)
                    .Select(m => A.Actual(m.Month, (Values[m.i] * scale) + (m.i == Last ? more : 0), m.i)),
            ];

        public IReadOnlyList<Pace?> Paces(Kpi kpi) => PaceRule.All(kpi, KpiSeries.Of(Actuals(), AsOf, 1), AsOf, 1);

        /// <summary>The first month with a value: before it nothing is missing.</summary>
        public int First => Math.Min(Last, Array.IndexOf(There, true) is var at && at >= 0 ? at : Last);

        public Status Status(decimal scale = 1, decimal more = 0) => A.Reading([Kpi(scale)], AsOf, Actuals(scale, more)).Kpis[A.Id].Status;

        private string[] Periods() => Targets switch
        {
            Frequency.Monthly => Months,
            Frequency.Quarterly => ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"],
            _ => ["2026"],
        };
    }

    [Fact]
    public void A_sum_of_one_target_is_judged_as_by_the_plain_rule() =>
        Prop.ForAll(Cases().ToArbitrary(), c =>
        {
            var kpi = c.Kpi() with { Resets = c.Targets };
            var paces = c.Paces(kpi);
            return paces.Zip(Plain(c)).All(p => Same(p.First!, p.Second)) && paces.SequenceEqual(c.Paces(kpi with { Resets = null }));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_span_that_is_over_expects_exactly_the_sum_of_its_targets() =>
        Prop.ForAll(Cases().ToArbitrary(), c =>
        {
            var whole = c with { Resets = Frequency.Yearly, There = [.. Enumerable.Repeat(true, 12)], Last = 11, DaysAfter = 2 };
            var pace = whole.Paces(whole.Kpi())[^1]!;
            var targets = whole.Kpi().Targets.Targets;

            return pace.Expected == targets.Sum(t => t.Target)
                && pace.ExpectedHigh == (c.Direction is Direction.StayInBand ? targets.Sum(t => t.BandHigh) : null)
                && pace.Value == whole.Values.Sum() && pace.Missing == 0 && pace.Periods == 12;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_came_in_and_what_is_missing_are_all_that_was_due() =>
        Prop.ForAll(Cases().ToArbitrary(), c =>
        {
            var pace = (c with { Resets = Frequency.Yearly }).Paces((c with { Resets = Frequency.Yearly }).Kpi())[^1]!;
            return pace.Periods == c.Last + 1 - c.First && pace.Missing == pace.Periods - c.Actuals().Count && pace.Value == c.Actuals().Sum(a => a.Value);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_in_another_unit_changes_no_status() =>
        Prop.ForAll(
            (from c in Cases() from scale in Gen.Elements(0.001m, 0.25m, 8m, 1000m) select (c, scale)).ToArbitrary(),
            x => x.c.Status() == x.c.Status(x.scale))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_better_value_never_makes_a_worse_status() =>
        Prop.ForAll((from c in Cases() from step in Gen.Choose(0, 400) select (c, step)).ToArbitrary(), x =>
            x.c.Direction is Direction.StayInBand
                || x.c.Status(more: (x.c.Direction is Direction.LowerIsBetter ? -1 : 1) * x.step / 8m) <= x.c.Status()).QuickCheckThrowOnFailure();

    [Fact] // at the end of May 61 of the quarter's 91 days have passed: a share without an end of decimals, but 91 % of it has one
    public void A_sum_exactly_on_a_limit_is_on_the_better_side_in_every_unit() =>
        Prop.ForAll(
            (from first in Gen.Choose(1, 4000) from second in Gen.Choose(1, 4000) from scale in Gen.Elements(0.001m, 0.125m, 1m, 1000m) select (First: first / 8m, Second: second / 8m, scale)).ToArbitrary(),
            x =>
            {
                Status On(Direction direction, decimal share, decimal wrong) => A.Reading(
                    [
                        A.Kpi(
                            direction,
                            Accumulation.Cumulative,
                            rules: new(Tolerance: (double)Math.Abs(share - 1), AtRisk: 2),
                            targets: [new("2026-Q1", x.First * x.scale), new("2026-Q2", x.Second * x.scale)])
                            with { Resets = Frequency.Yearly },
                    ],
                    A.Day("2026-06-02"),
                    [.. Enumerable.Range(0, 4).Select(i => A.Actual(Months[i], 0, i)), A.Actual("2026-05", ((x.First * share) + (x.Second * share / 91 * 61) + wrong) * x.scale, 4)]).Kpis[A.Id].Status;

                return On(Direction.HigherIsBetter, 0.91m, 0) is Status.OnTrack && On(Direction.HigherIsBetter, 0.91m, -0.0000001m) is Status.AtRisk
                    && On(Direction.LowerIsBetter, 1.82m, 0) is Status.OnTrack && On(Direction.LowerIsBetter, 1.82m, 0.0000001m) is Status.AtRisk;
            }).QuickCheckThrowOnFailure();

    /// <summary>The rule of one target in the plainest words: its share for the days of the values that are there, divided at once.</summary>
    private static IEnumerable<(decimal Value, decimal Expected, decimal? High, int Missing)> Plain(Case c)
    {
        var series = KpiSeries.Of(c.Actuals(), c.AsOf, 1);
        var targets = c.Kpi().Targets.Targets.Select(t => (Target: t, Period: Period.TryParse(t.Period)!)).ToList();
        for (var i = 0; i < series.Count; i++)
        {
            var (target, period) = targets.Single(t => t.Period.Contains(series[i].Period.Last));
            var parts = series.Take(i + 1).Where(p => period.Contains(p.Period.Last)).ToList();
            var due = 0;
            for (var p = series[i].Period; p.Last >= period.First && p.Last >= series[0].Period.Last; p = p.Previous()) due++;

            var (of, all) = (parts.Sum(p => Math.Min(p.Period.Last.DayNumber, c.AsOf.DayNumber) - p.Period.First.DayNumber + 1), period.Days);
            yield return (parts.Sum(p => p.Value), target.Target * of / all, target.BandHigh * of / all, due - parts.Count);
        }
    }

    private static bool Same(Pace pace, (decimal Value, decimal Expected, decimal? High, int Missing) plain) =>
        (pace.Value, Rounded(pace.Expected), Rounded(pace.ExpectedHigh), pace.Missing) == (
            plain.Value,
            Rounded(plain.Expected),
            Rounded(plain.High),
            plain.Missing);

    // Beyond this only the order of multiplying and dividing shows.
    private static decimal? Rounded(decimal? value) => value is { } v ? Math.Round(v, 20) : null;

    private static Gen<Case> Cases() =>
        from direction in Gen.Elements(Direction.HigherIsBetter, Direction.LowerIsBetter, Direction.StayInBand)
        from targets in Gen.Elements(Frequency.Monthly, Frequency.Quarterly, Frequency.Yearly)
        from resets in Gen.Elements<Frequency?>(null, Frequency.Quarterly, Frequency.Yearly)
        from amounts in Gen.Choose(0, 800).Select(n => n / 8m).ArrayOf(12)
        from values in Gen.Choose(-80, 800).Select(n => n / 8m).ArrayOf(12)
        from there in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false))).ArrayOf(12)
        from last in Gen.Choose(0, 11)
        from days in Gen.Choose(-20, 5)
        select new Case(direction, targets, resets, amounts, values, there, last, days);
}
