using PerfServerless.Domain.Rules.Findings;
using static PerfServerless.Benchmarks.SimulatedSeries;

namespace PerfServerless.Benchmarks;

/// <summary>
/// How often a last value is called odd: where nothing is odd, and where something is. 2,000 series for each figure, noise of one
/// standard deviation. A shift is looked at after each of its values, as a reader does, and found where any look names it.
/// </summary>
public static class AnomalyBench
{
    private const int Series = 2_000;
    private const int Count = 24;
    private const int ShiftCount = 8;

    public static void Run(TextWriter output)
    {
        foreach (var (measure, share) in Shares(Seed)) output.Report($"anomalies.{measure}", Math.Round(share, 4), "share");
    }

    private static IEnumerable<(string Measure, double Share)> Shares(int seed)
    {
        var series = new SimulatedSeries(seed);
        yield return ("white_noise", Share(() => Named(series.Noise(Count))));
        yield return ("steady_growth", Share(() => Named(Plus(series.Noise(Count), i => 0.4 * i))));
        yield return ("december_peak", Share(() => Named(Plus(series.Noise(36), i => i % 12 == 11 ? 5 : 0))));
        yield return ("random_walk", Share(() => Named(series.Walk(Count))));
        yield return ("spike_found", Share(() => Named(Plus(series.Noise(Count), i => i == Count - 1 ? 4 : 0))));
        yield return ("shift_found", Share(() => Shifted(Plus(series.Noise(Count + ShiftCount), i => i >= Count ? 2 : 0))));
    }

    private static double Share(Func<bool> one) => Enumerable.Range(0, Series).Count(_ => one()) / (double)Series;

    private static bool Shifted(double[] values) => Enumerable.Range(Count + 1, ShiftCount).Any(seen => Named(values[..seen]));

    private static bool Named(double[] values) => Anomalies.OfLast(Monthly(values)) is not null;
}
