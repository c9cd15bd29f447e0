using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules.Page;

/// <summary>
/// Decides a KPI's status as the page of rules tells it, from the page alone: days are counted one by one and nothing of the product's
/// own code for rules, periods or working days is called.
/// </summary>
internal sealed class PageJudge(Scorecard scorecard, IReadOnlyDictionary<string, IReadOnlyList<Actual>> actuals, DateOnly today)
{
    private readonly int fiscal = scorecard.Organisation.FiscalYearStartMonth;
    private readonly Dictionary<TargetProfile, List<Target>> read = new(ReferenceEqualityComparer.Instance);

    private sealed record Value(Stretch Period, decimal Number, DateTimeOffset Stated);

    private sealed record Target(Stretch Period, decimal Low, decimal High);

    public PageVerdict Decide(Kpi kpi)
    {
        var values = Values(kpi);
        if (values.Count == 0) return new(Status.NoInformation, "status.no-data");
        if (kpi.Targets.Targets.Count == 0) return new(Status.NoInformation, "status.no-target");

        var reported = Reported(kpi, values);
        return IsStale(kpi, values[^1].Period) ? new(Status.Stale, "status.stale", reported.Judged, reported.Status) : reported;
    }

    private PageVerdict Reported(Kpi kpi, List<Value> values)
    {
        var judged = values.Select((_, i) => Judged(kpi, values, i)).ToList();
        if (judged[^1] is not { } last) return new(Status.NoInformation, "status.no-target-for-period");

        var (badPeriods, goodPeriods) = (kpi.Rules?.BadPeriods ?? scorecard.Rules.BadPeriods, kpi.Rules?.GoodPeriods ?? scorecard.Rules.GoodPeriods);
        var (alarm, run) = (false, 0);
        foreach (var one in judged.OfType<PageJudgement>().Where(j => j.Own is not Status.OnTrack || j.Missing == 0))
        {
            var bad = one.Own is not Status.OnTrack;
            run = bad == alarm ? 0 : run + 1;
            if (bad && !alarm && run >= badPeriods) (alarm, run) = (true, 0);
            else if (!bad && alarm && run >= goodPeriods) (alarm, run) = (false, 0);
        }

        var good = last.Own is Status.OnTrack;
        last = last with { Run = run };
        if (last.Missing > 0 && (good || !alarm)) return new(Status.AtRisk, "status.gap", good ? last with { Run = 0 } : last);
        if (!good && !alarm) return new(Status.OnTrack, "status.alarm-held-back", last);
        if (good && alarm) return new(Status.AtRisk, "status.clearing", last);
        return new(last.Own, last.Own switch { Status.OnTrack => "status.on-track", Status.AtRisk => "status.at-risk", _ => "status.off-track" }, last);
    }

    private bool IsStale(Kpi kpi, Stretch last)
    {
        var working = 0;
        for (var day = last.Next(fiscal).Last.AddDays(1); day <= today; day = day.AddDays(1))
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !scorecard.Organisation.Holidays.Contains(day)) working++;

        return working > (kpi.FreshFor ?? scorecard.Rules.FreshFor);
    }

    private List<Value> Values(Kpi kpi)
    {
        if (kpi.Formula is { } formula) return Calculated(kpi, formula);

        var all = actuals.GetValueOrDefault(kpi.Id.Value) ?? [];
        var standing = all.Where(a => !all.Any(b => b.Corrects == a.Id)).ToList();
        var values = new List<Value>();
        foreach (var group in standing.GroupBy(a => a.Period))
        {
            var last = group.Last(a => a.RecordedAt == group.Max(b => b.RecordedAt));
            if (Stretch.Read(group.Key, fiscal) is { } period && period.First <= today) values.Add(new(period, last.Value, last.AsOf ?? last.RecordedAt));
        }

        return [.. values.OrderBy(v => v.Period.Last)];
    }

    private List<Value> Calculated(Kpi kpi, Formula formula)
    {
        var operands = formula.Operands.Select(id => Values(scorecard.Kpis.Single(k => k.Id == id))).ToList();
        var values = new List<Value>();
        foreach (var first in operands[0])
        {
            var parts = operands.Select(o => o.FirstOrDefault(v => v.Period == first.Period)).ToList();
            if (parts.Contains(null)) continue;

            var numbers = parts.Select(p => p!.Number).ToList();
            decimal? result = formula.Kind switch
            {
                FormulaKind.Sum => numbers.Sum(),
                FormulaKind.Difference => numbers[0] - numbers[1],
                FormulaKind.Ratio => numbers[1] == 0 ? null : numbers[0] / numbers[1] * (kpi.Unit.Kind is UnitKind.Percent ? 100 : 1),
                _ =>
                    numbers.Select((n, i) => n * (decimal)(formula.Weights?[i] ?? 1))
                        .Sum() / numbers.Select((_, i) => (decimal)(formula.Weights?[i] ?? 1))
                        .Sum(),
            };
            if (result is { } number) values.Add(new(first.Period, number, parts.Min(p => p!.Stated)));
        }

        return [.. values.OrderBy(v => v.Period.Last)];
    }

    private PageJudgement? Judged(Kpi kpi, List<Value> values, int index)
    {
        var value = values[index];
        var profile = kpi.Recalibrations.FirstOrDefault(r => r.EffectiveFrom > value.Period.Last)?.Before ?? kpi.Targets;
        var targets = Targets(profile);
        var sum = kpi.Accumulation is Accumulation.Cumulative;
        var day = sum ? LastCovered(value) : value.Period.Last;
        var covering = targets.Where(t => t.Period.Frequency >= value.Period.Frequency && t.Period.Has(day)).OrderBy(t => t.Period.Days).FirstOrDefault();
        if (covering is null) return null;

        var judged = sum ? OfSum(kpi, values, index, targets, covering, day) : OfLevel(kpi, value, targets, covering, profile.Baseline);
        return judged with { Own = Own(kpi, judged) };
    }

    private List<Target> Targets(TargetProfile profile)
    {
        if (read.TryGetValue(profile, out var targets)) return targets;

        read.Add(profile, targets = []);
        foreach (var t in profile.Targets)
            if (Stretch.Read(t.Period, fiscal) is { } period && !targets.Exists(o => o.Period == period))
                targets.Add(new(period, t.Target, t.BandHigh ?? t.Target));

        return targets;
    }

    private PageJudgement OfLevel(Kpi kpi, Value value, List<Target> targets, Target covering, decimal? baseline)
    {
        Fraction goal = covering.Low;
        if (kpi.Direction is Direction.StayInBand) return new(value.Number, goal, covering.High, (Fraction)covering.High - goal, null, 0);

        var until = value.Period.Last < today ? value.Period.Last : today;
        var passed = Days(covering.Period).Count(d => d <= until);
        var first = targets.OrderBy(t => t.Period.First).ThenBy(t => t.Period.Days).First();
        var before = targets.Where(t => t.Period.Last == covering.Period.First.AddDays(-1)).OrderBy(t => t.Period.First).LastOrDefault();
        var start = covering == first ? baseline
            : covering.Period.Frequency > value.Period.Frequency ? before?.Low
            : null;

        var expected = start is { } from ? ((from * (Fraction)(covering.Period.Days - passed)) + (goal * passed)) / covering.Period.Days : goal;
        return new(value.Number, expected, null, baseline is { } b ? ((Fraction)b - goal).Size : Fraction.Zero, null, 0);
    }

    private PageJudgement OfSum(Kpi kpi, List<Value> values, int index, List<Target> targets, Target covering, DateOnly day)
    {
        var span = kpi.Resets > covering.Period.Frequency ? Stretch.Around(kpi.Resets.Value, day, fiscal) : covering.Period;
        var parts = targets.Where(t => t.Period.Frequency == covering.Period.Frequency && t.Period.Last >= span.First && t.Period.First <= span.Last).ToList();
        var own = values.Take(index + 1).Where(v => v.Period.Frequency == values[index].Period.Frequency).ToList();
        var (sum, low, high, days) = (Fraction.Zero, Fraction.Zero, Fraction.Zero, 0);
        foreach (var value in own.Where(v => v.Period.Last >= span.First))
        {
            var until = LastCovered(value);
            var covered = Days(value.Period).Where(d => d <= until).ToList();
            foreach (var target in parts.Where(t => t.Period.Last >= value.Period.First && t.Period.First <= value.Period.Last))
            {
                var counted = covered.Count(d => span.Has(d) && target.Period.Has(d));
                if (counted == 0) continue;

                sum += (Fraction)value.Number * counted / covered.Count;
                low += (Fraction)target.Low * counted / target.Period.Days;
                high += (Fraction)target.High * counted / target.Period.Days;
                days += counted;
            }

            (sum, low, high) = (Reduced(sum), Reduced(low), Reduced(high));
        }

        var missing = 0;
        for (var p = own[0].Period; p.Last < own[^1].Period.First; p = p.Next(fiscal))
            if (p.Last >= span.First && !own.Exists(v => v.Period == p) && Days(p).Any(d => span.Has(d) && parts.Exists(t => t.Period.Has(d)))) missing++;

        var band = kpi.Direction is Direction.StayInBand;
        return new(sum, low, band ? high : null, band ? high - low : Fraction.Zero, days, missing);
    }

    private Status Own(Kpi kpi, PageJudgement judged)
    {
        var (value, low, high) = (judged.Value, judged.Expected, judged.High ?? judged.Expected);
        var (missed, by) = kpi.Direction switch
        {
            Direction.HigherIsBetter => (low, low - value),
            Direction.LowerIsBetter => (low, value - low),
            _ when value < low => (low, low - value),
            _ => (high, value - high),
        };
        if (by <= Fraction.Zero) by = Fraction.Zero;

        var unit = missed.Top.IsZero ? judged.Unit : missed.Size;
        if (by <= (Fraction)(decimal)(kpi.Rules?.Tolerance ?? scorecard.Rules.Tolerance) * unit) return Status.OnTrack;
        return by <= (Fraction)(decimal)(kpi.Rules?.AtRisk ?? scorecard.Rules.AtRisk) * unit ? Status.AtRisk : Status.OffTrack;
    }

    private DateOnly LastCovered(Value value)
    {
        if (value.Period.Last <= today) return value.Period.Last;

        var stated = new DateOnly(value.Stated.Year, value.Stated.Month, value.Stated.Day);
        var until = stated > today ? today : stated;
        return until < value.Period.First ? value.Period.First : until;
    }

    private static IEnumerable<DateOnly> Days(Stretch period) => Enumerable.Range(0, period.Days).Select(period.First.AddDays);

    private static Fraction Reduced(Fraction value)
    {
        var common = System.Numerics.BigInteger.GreatestCommonDivisor(value.Top, value.Bottom);
        return new(value.Top / common, value.Bottom / common);
    }
}
