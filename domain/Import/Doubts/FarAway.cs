using PerfServerless.Domain.Import.Cells;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Doubts;

/// <summary>Asks about values that lie fifty times away from all that is expected of their KPI: perhaps they are in thousands, or a sign is missing.</summary>
internal static class FarAway
{
    private const double Times = 50;

    // A value that leads up to others within reach, each so many times the next, is on its way.
    private const double Step = 5;

    private static readonly decimal[] Scales = [1_000m, 0.001m, 100m, 0.01m, 1_000_000m, 0.000001m, 10m, 0.1m];

    public static IEnumerable<ImportWarning> Of(KpiNumbers numbers)
    {
        var references = References(numbers);
        var values = numbers.Values.Where(v => v.Size > 0 && v.Period is not null).OrderBy(v => Measure(numbers.Kpi, v)).ToList();
        if (references.Count == 0 || values.Count == 0) yield break;

        var sizes = values.ConvertAll(v => Measure(numbers.Kpi, v));
        var far = sizes.ConvertAll(s => Ratio(s, Nearest(references, s)) >= Times);
        for (var i = 1; i < far.Count; i++) far[i] &= far[i - 1] || Ratio(sizes[i], sizes[i - 1]) > Step;
        for (var i = far.Count - 2; i >= 0; i--) far[i] &= far[i + 1] || Ratio(sizes[i], sizes[i + 1]) > Step;

        var found = values.Where((_, i) => far[i]).OrderBy(v => v.Row.Line).ToList();
        if (found.Count > 0) yield return Question(numbers.Kpi, found, references);
    }

    private static ImportWarning Question(Kpi kpi, List<NumberCell> found, List<decimal> references)
    {
        var first = found[0];
        var expected = Nearest(references, Measure(kpi, first)) * Days(kpi, first);
        var meant = Scales.OrderBy(s => Ratio(first.Size * s, expected)).First() * first.Read.Value;
        var sentence = ImportNumberWords.FarAway.Say(
            first.Row.Written(first.Read.Value), first.Row.Written(Digits.Plain(decimal.Round(expected, kpi.Unit.Decimals))), kpi.Id.Value,
                first.Row.Written(Digits.Plain(meant)));
        return new(first.Row.File, Repeated.Say(sentence, found)) { Line = first.Row.Line, Subject = kpi.Id.Value };
    }

    /// <summary>Targets, band edges and the baseline in their order: a value near any of them is where it belongs.</summary>
    private static List<decimal> References(KpiNumbers numbers)
    {
        var all = numbers.Targets.Where(t => t.Size > 0 && t.Period is not null).Select(t => Measure(numbers.Kpi, t)).ToHashSet();
        if (all.Count > 0 && numbers.Kpi is { Accumulation: Accumulation.Level, Targets.Baseline: { } baseline } && baseline != 0) all.Add(Math.Abs(baseline));
        return [.. all.Order()];
    }

    /// <summary>Of a sum what it brings a day, so that weeks can be held against years.</summary>
    private static decimal Measure(Kpi kpi, NumberCell cell) => cell.Size / Days(kpi, cell);

    private static int Days(Kpi kpi, NumberCell cell) => kpi.Accumulation is Accumulation.Cumulative ? cell.Period!.Days : 1;

    private static decimal Nearest(List<decimal> sorted, decimal size)
    {
        var at = sorted.BinarySearch(size);
        if (at < 0) at = ~at;
        var (below, above) = (sorted[Math.Max(0, at - 1)], sorted[Math.Min(sorted.Count - 1, at)]);
        return Ratio(size, below) < Ratio(size, above) ? below : above;
    }

    // As fractions that may be any size: a decimal ends at 28 digits.
    private static double Ratio(decimal one, decimal other) => one > other ? (double)one / (double)other : (double)other / (double)one;
}
