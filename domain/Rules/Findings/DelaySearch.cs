using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using PerfServerless.Domain.Rules.Expectations;

namespace PerfServerless.Domain.Rules.Findings;

/// <summary>
/// Finds the delay at which one series follows another. What both may share without having to do with each other is taken out first:
/// trend, season, and what each value keeps of the one before it.
/// </summary>
internal static class DelaySearch
{
    /// <summary>No delay is tried that leaves fewer pairs.</summary>
    private const int LeastPairs = 8;

    // How often series that have nothing to do with each other may be called related, all delays together.
    private const double Chance = 0.05;

    // Moves beyond so many usual deviations count as these: one odd month is no relation.
    private const double Farthest = 2.5;

    // With fewer than two years a season cannot be taken out: what looks like a relation may be one, and has to stand out further.
    private const double ChanceInSeason = 0.006;
    private const double FarthestInSeason = 1.5;

    /// <param name="lead">The driver's history.</param>
    /// <param name="lag">The KPI's history, of the same periods.</param>
    /// <param name="longest">The longest delay that is tried.</param>
    /// <returns>The delay that stands out, with its correlation and pairs; null where none does.</returns>
    public static (int Delay, double Correlation, int Pairs)? Find(History lead, History lag, int longest)
    {
        var changes = Wanders(lead) || Wanders(lag);
        var (a, fitted) = Moves(lead, changes);
        var (b, _) = Moves(lag, changes);

        var kept = Autocorrelation(a, 1);
        var (chance, farthest) = lead.SeasonCount > 1 && !HasSeason(lead) ? (ChanceInSeason, FarthestInSeason) : (Chance, Farthest);
        (a, b) = (Clipped(Without(a, kept), farthest), Clipped(Without(b, kept), farthest));
        var free = (1 - (fitted / lead.Count)) / Math.Max(1, 1 + (2 * Enumerable.Range(1, 3).Sum(k => Autocorrelation(a, k) * Autocorrelation(b, k))));

        var tried = Enumerable.Range(0, longest + 1).Where(d => a.Length - d >= LeastPairs)
            .Select(d => (Delay: d, R: Correlation.Pearson(a[..^d], b[d..]), Pairs: a.Length - d))
            .ToList();
        if (tried.Count == 0) return null;

        var best = tried.Where(t => double.IsFinite(t.R)).OrderByDescending(t => t.R).FirstOrDefault();
        return best.Pairs > 0 && best.R >= Limit((best.Pairs * free) - 2, chance / tried.Count) ? (best.Delay, best.R, best.Pairs) : null;
    }

    private static bool Wanders(History history) =>
        Explanations.Of(history, null, logs: false).Where(e => e.Shape is not Shape.Step).MinBy(e => e.Cost) is { Shape: Shape.Walk };

    /// <summary>The values, or their changes, without trend and season.</summary>
    private static (double[] Moves, double Fitted) Moves(History history, bool changes)
    {
        var values = changes ? [.. history.Values.Skip(1).Zip(history.Values, (after, before) => after - before)] : history.Values;
        var skip = history.Count - values.Length;
        var seasonal = HasSeason(history);
        var groups = seasonal ? history.Seasons[skip..] : new int[values.Length];
        var fit = new GroupedFit(history.Times[skip..], values, groups, seasonal ? history.SeasonCount : 1, line: !changes, new bool[values.Length], 0);
        return ([.. Enumerable.Range(0, values.Length).Select(fit.Deviation)], values.Length - fit.Freedom);
    }

    private static bool HasSeason(History history) => history.SeasonCount > 1 && history.Count >= 2 * history.SeasonCount;

    private static double[] Without(double[] moves, double kept) => [.. moves.Skip(1).Zip(moves, (after, before) => after - (kept * before))];

    private static double[] Clipped(double[] moves, double farthest)
    {
        var usual = moves.Select(Math.Abs).Median() * 1.4826;
        if (usual == 0) usual = Math.Sqrt(moves.Average(m => m * m));
        return [.. moves.Select(m => Math.Clamp(m, -farthest * usual, farthest * usual))];
    }

    private static double Autocorrelation(double[] moves, int apart)
    {
        var squares = moves.Sum(m => m * m);
        return squares > 0 && moves.Length > apart ? moves.Skip(apart).Zip(moves, (after, before) => after * before).Sum() / squares : 0;
    }

    private static double Limit(double freedom, double chance)
    {
        if (freedom < 1) return 1;

        var t = StudentT.InvCDF(0, 1, freedom, 1 - chance);
        return t / Math.Sqrt(freedom + (t * t));
    }
}
