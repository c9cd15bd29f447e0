namespace PerfServerless.Domain.Rules.Expectations;

/// <summary>Finds how a history is explained best.</summary>
internal static class Explanations
{
    private const int LeastFreedom = 4;
    private const int LeastBeforeStep = 4;
    private const int LeastAfterStep = 7;
    private const double LeastRatioForLogs = 1.5;

    /// <param name="season">The season of the value to be judged, or null where it is none in particular.</param>
    /// <param name="logs">Whether logarithms may be looked at: what is to be judged is above 0.</param>
    /// <returns>All that are possible, in a fixed order.</returns>
    public static IReadOnlyList<Explanation> Of(History history, int? season, bool logs)
    {
        var unit = history.Unit * history.Unit / 4; // half a step of what is written
        var plain = Of(history, history.Values, season, false, 0, unit);
        if (!logs || !SpansLogarithms(history)) return [.. plain];

        double[] scaled = [.. history.Values.Select(v => Math.Log(v))];
        var jacobian = 2 * scaled.Sum(); // so that the variances of logarithms and of values can be compared
        return [.. plain, .. Of(history, scaled, season, true, jacobian + Charges.Logarithm, unit / Math.Exp(2 * scaled.Average()))];
    }

    private static bool SpansLogarithms(History history) =>
        history.Count > 0
        && history.Values.Min() > 0
        && history.Values.Max() > LeastRatioForLogs * history.Values.Min();

    private static IEnumerable<Explanation> Of(History history, double[] values, int? season, bool logs, double charge, double floor)
    {
        double[] changes = [.. Enumerable.Range(1, history.Count - 1)
            .Select(i => (values[i] - values[i - 1]) / Math.Sqrt(history.Times[i] - history.Times[i - 1]))];

        foreach (var (grouping, groups, count, extra) in Groupings(history, season))
        {
            var level = new GroupedFit(history.Times, values, groups, count, false, None(values), floor);
            var line = new GroupedFit(history.Times, values, groups, count, true, None(values), floor);
            var walk = new GroupedFit(history.Times[1..], changes, groups[1..], count, false, None(changes), floor);
            foreach (var (shape, fit) in new[] { (Shape.Level, level), (Shape.Line, line), (Shape.Walk, walk) })
            {
                if (Best(shape, grouping, logs, fit, history.Count, charge + extra + Charges.Of(shape)) is { } explained)
                    yield return explained;
            }
        }

        if (Step(values) is { } cut)
        {
            int[] groups = [.. values.Select((_, i) => i < cut ? 0 : 1)];
            var fit = new GroupedFit(history.Times, values, groups, 2, false, None(values), floor);
            if (Best(Shape.Step, Grouping.AroundStep, logs, fit, history.Count, charge + Charges.Of(Shape.Step)) is { } step) yield return step;
        }
    }

    private static bool[] None(double[] values) => new bool[values.Length];

    private static IEnumerable<(Grouping Grouping, int[] Groups, int Count, double Charge)> Groupings(History history, int? season)
    {
        yield return (Grouping.Together, new int[history.Count], 1, 0);
        if (history.SeasonCount < 2) yield break;

        var same = season is { } wanted ? history.Seasons.Count(s => s == wanted) : 0;
        if (same > 0)
        {
            int[] groups = [.. history.Seasons.Select(s => s == season ? 1 : 0)];
            yield return (Grouping.OneSeason, groups, 2, same == 1 ? Charges.OneSeasonOnce : Charges.OneSeason);
        }

        if (history.Count >= 2 * history.SeasonCount && (season is null || same >= 2))
            yield return (Grouping.EverySeason, history.Seasons, history.SeasonCount, history.SeasonCount - 1 + Charges.EverySeason);
    }

    /// <summary>Values are set aside, the farthest first, as long as that makes the whole cheaper: at most one in twenty.</summary>
    private static Explanation? Best(Shape shape, Grouping grouping, bool logs, GroupedFit fit, int count, double charge)
    {
        if (fit.Freedom < LeastFreedom) return null;

        var best = new Explanation(shape, grouping, logs, fit, (count * Math.Log(fit.Variance)) + charge);
        for (var aside = 1; aside <= MostAside(fit.Count) && fit.Freedom > LeastFreedom && fit.Farthest() is { } farthest; aside++)
        {
            fit = fit.Without(farthest);
            var cost = (count * Math.Log(fit.Variance)) + charge + (aside * Charges.SetAside);
            if (cost < best.Cost) best = best with { Fit = fit, Cost = cost };
        }

        return best;
    }

    public static int MostAside(int count) => Math.Max(1, count / 20);

    /// <summary>The index at which two levels explain most, or null where there are too few values on either side.</summary>
    private static int? Step(double[] values)
    {
        var (cut, most, total, sum) = ((int?)null, 0.0, values.Sum(), 0.0);
        for (var i = 1; i <= values.Length - LeastAfterStep; i++)
        {
            sum += values[i - 1];
            if (i < LeastBeforeStep) continue;

            var (before, after) = (sum / i, (total - sum) / (values.Length - i));
            var explained = (before - after) * (before - after) * i * (values.Length - i) / values.Length;
            if (explained > most) (cut, most) = (i, explained);
        }

        return cut;
    }
}
