using PerfServerless.Domain.Rules.Findings;
using static PerfServerless.Benchmarks.SimulatedSeries;

namespace PerfServerless.Benchmarks;

/// <summary>
/// How often a delay is claimed between two monthly series of three years. Those that have nothing to do with each other are noise,
/// random walks, series that keep a half of the value before, and trends; the common season is a wave of three standard deviations.
/// </summary>
public static class LagBench
{
    private const int Pairs = 2_000;
    private const int Count = 36;
    private const int Delay = 2;
    private const double Related = 0.7;

    public static void Run(TextWriter output)
    {
        var series = new SimulatedSeries(Seed);
        output.Report("lag.false_claims", Claims(() => (series.Mixed(Count), series.Mixed(Count))), "share");
        output.Report("lag.false_claims_common_season", Claims(() => (Plus(series.Mixed(Count), Wave), Plus(series.Mixed(Count), Wave))), "share");
        output.Report("lag.found", Claims(() => Follower(series), Delay), "share");
    }

    private static double Claims(Func<(double[] Lead, double[] Lag)> pair, int? delay = null) =>
        Math.Round(
            Enumerable.Range(0, Pairs)
                .Select(_ => pair())
                .Count(p => Claimed(p.Lead, p.Lag) is { } claimed && (delay is null || claimed == delay)) / (double)Pairs,
            4);

    private static int? Claimed(double[] lead, double[] lag) => DelaySearch.Find(Monthly(lead), Monthly(lag), DriverLag.LongestLag)?.Delay;

    private static (double[] Lead, double[] Lag) Follower(SimulatedSeries series)
    {
        var (lead, own) = (series.Noise(Count + Delay), series.Noise(Count));
        return (lead[Delay..], Plus([.. own.Select(v => v * Math.Sqrt(1 - (Related * Related)))], i => Related * lead[i]));
    }
}
