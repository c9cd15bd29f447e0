using MathNet.Numerics.Distributions;
using PerfServerless.Domain.Rules.Expectations;

namespace PerfServerless.Domain.Rules.Findings;

/// <summary>
/// Says whether the last value of a history deserves a look: it alone, or the last eight together. The values before are explained
/// first, with their trend and season; what is judged is how far the last ones lie from what that explanation lets expect.
/// </summary>
internal static class Anomalies
{
    /// <summary>Fewer values have no anomalies: nothing can be said.</summary>
    public const int LeastValues = 8;

    /// <summary>How many values together tell a shift; as many at least come before them.</summary>
    private const int ShiftValues = 8;

    // How often noise alone may be called so: an outlier, a shift.
    private const double OutlierChance = 0.0073;
    private const double ShiftChance = 0.0008;

    // Where a season has fewer values than these, a value is odd only if it is so without regard to the season, too.
    private const int TrustedSeason = 3;

    // What a shift is charged against explanations without one, and what those are charged in that comparison.
    private const double ShiftCharge = 8;
    private const double LineBesideShift = 7;
    private const double WalkBesideShift = 0;

    public static Anomaly? OfLast(History history) => history.Count < LeastValues ? null : Outlier(history) ?? Shift(history);

    private static Anomaly? Outlier(History history)
    {
        var (before, season, value) = (history.Until(history.Count - 1), history.Seasons[^1], history.Values[^1]);
        var all = Explanations.Of(before, season, logs: value > 0).Where(e => e.Fit.CountOf(e.GroupOf(season)) > 0).ToList();
        if (all.MinBy(e => e.Cost) is not { } best) return null;

        var found = Judged(best, history);
        if (!IsOdd(found, best) || FartherOut(best, found.Deviation) > Explanations.MostAside(best.Fit.Count)) return null;

        if (best.Grouping is Grouping.OneSeason && best.Fit.CountOf(1) < TrustedSeason)
        {
            var plain = all.Find(e => e.Shape == best.Shape && e.Logs == best.Logs && e.Grouping is Grouping.Together);
            if (plain is null || Judged(plain, history) is var also && (!IsOdd(also, plain) || Math.Sign(also.Deviation) != Math.Sign(found.Deviation)))
                return null;
        }

        return new(ForecastRules.Outlier.Id, best.Unscaled(best.Scaled(value) - found.Step), found.Deviation / Math.Sqrt(best.Fit.Variance));
    }

    /// <summary>How far the last value lies from what is expected.</summary>
    /// <returns>The deviation as the explanation measures it, the same in (logarithms of) values, and in standard errors.</returns>
    private static (double Deviation, double Step, double Errors) Judged(Explanation by, History history)
    {
        var (fit, time, group, value) = (by.Fit, history.Times[^1], by.GroupOf(history.Seasons[^1]), by.Scaled(history.Values[^1]));
        var expected = fit.Expected(time, group);
        var (deviation, step) = (value - expected, value - expected);
        if (by.Shape is Shape.Walk)
        {
            var from = From(by, history);
            var gap = Math.Sqrt(time - history.Times[from]);
            deviation = ((value - by.Scaled(history.Values[from])) / gap) - expected;
            step = deviation * gap;
        }

        return (deviation, step, deviation / Math.Sqrt(fit.Variance * (1 + fit.Doubt(time, group))));
    }

    // In a walk the return from an odd value would be as odd as the value was: it is compared with the one before that.
    private static int From(Explanation walk, History history)
    {
        var last = history.Count - 1;
        var returns = Math.Sign(history.Values[last] - history.Values[last - 1]) == -Math.Sign(history.Values[last - 1] - history.Values[last - 2]);
        return walk.Fit.Aside[^1] && returns ? last - 2 : last - 1;
    }

    private static bool IsOdd((double Deviation, double Step, double Errors) found, Explanation by) => IsBeyond(found.Errors, OutlierChance, by.Fit.Freedom);

    // A history with a long tail makes large deviations usual, whatever its variance says.
    private static int FartherOut(Explanation by, double deviation) =>
        Enumerable.Range(0, by.Fit.Count).Count(i => by.Fit.Deviation(i) * Math.Sign(deviation) >= Math.Abs(deviation));

    private static Anomaly? Shift(History history)
    {
        var count = history.Count - ShiftValues;
        if (count < ShiftValues) return null;

        var logs = history.Values.Skip(count).All(v => v > 0);
        var best = Explanations.Of(history.Until(count), null, logs).Where(e => Covers(e, history, count)).MinBy(e => e.Cost);
        if (best is null or { Shape: Shape.Walk }) return null;

        var fit = best.Fit;
        (double Time, int Group)[] places = [.. Enumerable.Range(count, ShiftValues).Select(i => (history.Times[i], best.GroupOf(history.Seasons[i])))];
        double[] deviations = [.. places.Select((p, i) => best.Scaled(history.Values[count + i]) - fit.Expected(p.Time, p.Group))];
        var mean = deviations.Average();

        var freedom = fit.Freedom + ShiftValues - 1;
        var variance = Math.Max((fit.Squares + deviations.Sum(d => (d - mean) * (d - mean))) / freedom, fit.Floor);
        var errors = mean / Math.Sqrt(variance * ((1.0 / ShiftValues) + fit.Doubt(places)));
        if (!IsBeyond(errors, ShiftChance, freedom) || Middle(deviations) * Math.Sign(mean) < 0.75 * Math.Sqrt(variance)) return null;

        var cost = best.Cost + (history.Count * Math.Log(variance)) - (count * Math.Log(fit.Variance)) + ShiftCharge
            + (best.Logs ? 2 * history.Values.Skip(count).Sum(v => Math.Log(v)) : 0);
        return Explanations.Of(history, null, logs: true).All(e => cost < WithoutShift(e))
            ? new(ForecastRules.Shift.Id, best.Unscaled(best.Scaled(history.Values[^1]) - deviations[^1]), mean / Math.Sqrt(variance))
            : null;
    }

    private static bool Covers(Explanation by, History history, int from) =>
        Enumerable.Range(from, history.Count - from).All(i => by.Fit.CountOf(by.GroupOf(history.Seasons[i])) > 0);

    // A step is a shift itself, so it is none of the others.
    private static double WithoutShift(Explanation other) => other.Shape switch
    {
        Shape.Level => other.Cost,
        Shape.Line => other.Cost - Charges.Line + LineBesideShift,
        Shape.Walk => other.Cost - Charges.Walk + WalkBesideShift,
        Shape.Step => double.PositiveInfinity,
    };

    private static double Middle(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    // The normal limit is never above Student's, and much sooner found.
    private static bool IsBeyond(double errors, double chance, int freedom) =>
        Math.Abs(errors) > Normal.InvCDF(0, 1, 1 - (chance / 2)) && Math.Abs(errors) > StudentT.InvCDF(0, 1, freedom, 1 - (chance / 2));
}
