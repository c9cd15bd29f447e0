using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules.Page;

/// <summary>Makes KPIs of all kinds with values around what is expected of them, and often exactly on a limit.</summary>
internal sealed class RandomKpis(int seed)
{
    private readonly Random random = new(seed);

    public (Scorecard Scorecard, IReadOnlyList<IReadOnlyList<Actual>> Actuals, DateOnly On, Kpi Kpi) Next()
    {
        var fiscal = Chance(70) ? 1 : random.Next(1, 13);
        var frequency = One<Frequency>();
        var first = Kpi("kpi", frequency, fiscal);
        var on = new DateOnly(2024, 1, 1).AddDays(random.Next(0, 900));
        var kpis = new List<Kpi> { first };
        if (Chance(8))
        {
            kpis =
            [
                Kpi("a", frequency, fiscal),
                Kpi("b", frequency, fiscal),
                first with { Formula = Formula(), Unit = new(One(UnitKind.Percent, UnitKind.Count)) },
            ];
            first = kpis[2];
        }

        var scorecard = A.Scorecard([.. kpis]) with
        {
            Organisation = A.Scorecard()
                .Organisation with
                {
                    FiscalYearStartMonth = fiscal,
                    Holidays = [.. Enumerable.Range(0, random.Next(0, 9)).Select(_ => on.AddDays(random.Next(-30, 3)))],
                },
            Rules = new()
            {
                Tolerance = random.Next(0, 3) / 20.0,
                AtRisk = 0.1 + (random.Next(0, 3) / 20.0),
                BadPeriods = Few(),
                GoodPeriods = Few(),
                FreshFor = random.Next(0, 8),
            },
        };
        return (scorecard, [.. kpis.Where(k => k.Formula is null).Select(k => Actuals(k, frequency, on, fiscal, scorecard))], on, first);
    }

    private Kpi Kpi(string id, Frequency frequency, int fiscal)
    {
        var direction = One<Direction>();
        var later = Enum.GetValues<Frequency>().Where(f => f >= frequency).ToArray();
        var rate = Chance(80) ? random.Next(1, 80) / 8m : Chance(50) ? 0 : -random.Next(1, 80) / 8m;
        var sum = Chance(60);
        var kpi = A.Kpi(
            direction,
            sum ? Accumulation.Cumulative : Accumulation.Level,
            frequency,
            Chance(50) ? new(Maybe(random.Next(0, 3) / 20.0), Maybe(0.1 + (random.Next(0, 4) / 20.0)), Maybe(Few()), Maybe(Few())) : null,
            freshFor: Maybe(random.Next(0, 12)),
            id: id) with
        {
            Resets = Chance(50) ? One<Frequency>() : null,
            Targets = Profile(direction, Chance(92) ? One(later) : One<Frequency>(), rate, sum, fiscal),
        };
        var changes = Chance(75) ? 0 : random.Next(1, 3);
        return kpi with
        {
            Recalibrations = [.. Enumerable.Range(0, changes).Select(i => new Recalibration
            {
                Before = Profile(direction, One(later), rate + random.Next(-2, 3), sum, fiscal), After = kpi.Targets, Reason = "r",
                EffectiveFrom = new DateOnly(2024, 1, 1).AddDays((i * 450) + random.Next(0, 450)), ProposedBy = new("p"), ApprovedBy = new("q"),
            })],
        };
    }

    private TargetProfile Profile(Direction direction, Frequency frequency, decimal rate, bool sum, int fiscal)
    {
        var targets = new List<PeriodTarget>();
        if (Chance(3)) return new([], Maybe(5m));

        var period = Period.Containing(frequency, new DateOnly(2023, 6, 1).AddDays(random.Next(0, 700)), fiscal);
        for (var i = random.Next(1, frequency is Frequency.Weekly ? 120 : 30); i > 0; i--, period = period.Next(fiscal))
        {
            if (Chance(6)) continue;

            var target = (rate + (Chance(60) ? 0 : random.Next(-8, 9) / 8m)) * (sum ? period.Days : 1);
            targets.Add(new(period.Code, target, direction is Direction.StayInBand && Chance(95) ? target + random.Next(0, 20) : null));
        }

        if (Chance(4)) targets.Insert(0, new("soon", 7));
        if (
            Chance(4)
                && Period.Containing(One<Frequency>(), new(2024, random.Next(1, 13), 15), fiscal).Code is var other
                && !targets.Exists(t => t.Period == other))
            targets.Add(new(other, 9, 11));
        if (Chance(10)) targets.Reverse();
        return new(targets, Chance(60) ? random.Next(-16, 80) / 8m : null);
    }

    private List<Actual> Actuals(Kpi kpi, Frequency frequency, DateOnly on, int fiscal, Scorecard scorecard)
    {
        var actuals = new List<Actual>();
        var period = Period.Containing(frequency, on.AddDays(Chance(80) ? random.Next(-12, 40) : random.Next(-300, 60)), fiscal);
        for (var i = random.Next(0, frequency is Frequency.Weekly ? 60 : 20); i > 0; i--, period = period.Previous(fiscal))
        {
            if (Chance(12)) continue;

            var target = kpi.Targets.Targets is { Count: > 0 } all && random.Next(all.Count) is var at && Period.TryParse(all[at].Period, fiscal) is { } own
                ? all[at].Target * (kpi.Accumulation is Accumulation.Cumulative ? period.Days / (decimal)own.Days : 1)
                : 5;
            var (tolerance, atRisk) = ((decimal)(kpi.Rules?.Tolerance ?? scorecard.Rules.Tolerance), (decimal)(kpi.Rules?.AtRisk ?? scorecard.Rules.AtRisk));
            var value = One(
                target,
                target,
                target * (1 - tolerance),
                target * (1 + tolerance),
                target * (1 - atRisk),
                target * (1 + atRisk),
                target + (random.Next(-400, 400) / 100m));
            var recorded = One(period.Last.AddDays(random.Next(1, 9)), period.First.AddDays(random.Next(-3, 31)), on.AddDays(random.Next(-20, 1)));
            actuals.Add(new()
            {
                Id = $"{kpi.Id}-{i}", Kpi = kpi.Id, Period = period.Code, Value = Math.Round(value, 4), Source = ActualSource.Api,
                RecordedAt = At(recorded), AsOf = Chance(30) ? At(recorded.AddDays(random.Next(-4, 3))) : null,
            });
            if (Chance(10)) actuals.Add(actuals[^1] with { Id = $"{kpi.Id}-{i}c", Value = actuals[^1].Value + 1, RecordedAt = actuals[^1].RecordedAt.AddHours(random.Next(0, 3)), Corrects = Chance(50) ? actuals[^1].Id : null });
        }

        return actuals;
    }

    private Formula Formula()
    {
        var kind = One<FormulaKind>();
        return new(kind, [new KpiId("a"), new KpiId("b")], kind is FormulaKind.WeightedMean && Chance(50) ? [1, 3] : null);
    }

    private DateTimeOffset At(DateOnly day) => new(day, new(random.Next(0, 24), 30), TimeSpan.FromHours(random.Next(-9, 11)));

    private bool Chance(int percent) => random.Next(100) < percent;

    private int Few() => Chance(60) ? 1 : random.Next(1, 5);

    private T? Maybe<T>(T value)
        where T : struct => Chance(50) ? value : null;

    private T One<T>()
        where T : struct, Enum => One(Enum.GetValues<T>());

    private T One<T>(params T[] all) => all[random.Next(all.Length)];
}
