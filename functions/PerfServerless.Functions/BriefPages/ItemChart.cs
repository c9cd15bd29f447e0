using System.Globalization;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.BriefPages;

/// <summary>
/// A KPI's history with its target, and where it is expected to be: as an inline picture that says in words what it shows. What is known is a
/// full line that ends in a dot, what is expected a dashed one that ends in a ring, inside the interval that holds it in four of five cases.
/// </summary>
internal static class ItemChart
{
    private const double Width = 300, Height = 96, Side = 8, Top = 8, Bottom = 18;

    // The time to come has a part of its own: what lies a year ahead would press a history of weeks together.
    private const double Known = 0.68;

    // Beyond so much of what is known and aimed at, an interval says only that nothing is known.
    private const double MostBeyond = 0.6;

    public static string Of(Brief brief, BriefRow row, Reader reader)
    {
        var points = BriefSeries.Of(row);
        if (points.Count == 0) return "";

        var forecast = row.Forecast is { Expected: { } expected, Low: { } low, High: { } high, Period: { } period } ? new Ahead((double)expected, (double)low, (double)high, period) : null;
        double[] values = [.. BriefSeries.BeginsAtNothing(row) ? [0d] : Array.Empty<double>(), .. points.Select(p => (double)p.Value)];
        if (values.Length == 1 && row.Target is null && forecast is null) return ""; // a dot alone shows nothing

        var scale = Scale.Of(values, row, forecast);
        var until = forecast is null ? Width - Side : Side + ((Width - (2 * Side)) * Known);
        var places = values.Select((v, i) => (X: values.Length == 1 ? until : Side + ((until - Side) * i / (values.Length - 1)), Y: scale.Y(v))).ToList();
        var id = $"chart-{row.Kpi}";

        return $"""
            <svg class="chart" viewBox="0 0 {Number(Width)} {Number(Height)}" role="img" aria-labelledby="{id}-t {id}-d"><title id="{id}-t">{reader.Attribute(BriefTableWords.TrendOf.Say(row.Name))}</title><desc id="{id}-d">{Words(brief, row, points, reader)}</desc>{Target(row, scale)}{Expected(brief, forecast, places[^1], scale, reader)}{Line(places)}<circle cx="{Number(places[^1].X)}" cy="{Number(places[^1].Y)}" r="3.6" fill="currentColor"/>{TargetLabel(row, scale, reader)}</svg>
            """;
    }

    private static string Line(List<(double X, double Y)> places) => places.Count == 1
        ? ""
        : $"""<polyline points="{string.Join(' ', places.Select(p => $"{Number(p.X)},{Number(p.Y)}"))}" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"/>""";

    private static string Target(BriefRow row, Scale scale) =>
        string.Concat(new[] { row.Target, row.TargetHigh }.OfType<decimal>().Select(t => Dashes(scale.Y((double)t))));

    /// <summary>Above the line where there is room; drawn last, so that no line runs through it.</summary>
    private static string TargetLabel(BriefRow row, Scale scale, Reader reader)
    {
        if (row.Target is not { } target) return "";

        var (y, top) = (scale.Y((double)target), scale.Y((double)(row.TargetHigh ?? target)));
        return $"""<text class="label" x="{Number(Side)}" y="{Number(top < Top + 12 ? y + 12 : top - 4)}">{reader.Tell(BriefTableWords.Target)}</text>""";
    }

    private static string Dashes(double y) =>
        $"""<line class="target" x1="{Number(Side)}" x2="{Number(Width - Side)}" y1="{Number(y)}" y2="{Number(y)}" stroke-width="1.2" stroke-dasharray="5 4"/>""";

    private static string Expected(Brief brief, Ahead? forecast, (double X, double Y) last, Scale scale, Reader reader)
    {
        if (forecast is null) return "";

        var end = Width - Side;
        string At(double x, double y) => $"{Number(x)},{Number(y)}";
        return $"""
            <polygon points="{At(last.X, last.Y)} {At(end, scale.Y(forecast.High))} {At(end, scale.Y(forecast.Low))}" fill="currentColor" fill-opacity="0.16"/><line x1="{Number(last.X)}" y1="{Number(last.Y)}" x2="{Number(end)}" y2="{Number(scale.Y(forecast.Expected))}" stroke="currentColor" stroke-width="1.6" stroke-dasharray="3 3"/><circle class="ring" cx="{Number(end)}" cy="{Number(scale.Y(forecast.Expected))}" r="3.4" stroke="currentColor" stroke-width="1.6"/><text class="label" text-anchor="end" x="{Number(Width - 2)}" y="{Number(Height - 4)}">{reader.Tell(BriefTableWords.EndOf.Say(BriefText.Period(brief, forecast.Period)))}</text>
            """;
    }

    private static string Words(Brief brief, BriefRow row, IReadOnlyList<BriefPoint> points, Reader reader) => string.Join(
        ' ',
        new[]
        {
            Sparkline.Words(brief, row, points),
            BriefText.Target(row) is { } target ? BriefTableWords.ChartTarget.Say(target) : null,
            row.Forecast is { Expected: not null } ? BriefPageWords.OutlookIs.Say(row.Forecast.Sentence) : null,
        }.OfType<Saying>().Select(s => reader.Attribute(s)));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private sealed record Ahead(double Expected, double Low, double High, string Period);

    private readonly record struct Scale(double Low, double High)
    {
        public static Scale Of(IEnumerable<double> known, BriefRow row, Ahead? forecast)
        {
            double[] certain =
            [
                .. known, .. row.Target is { } target ? [(double)target] : Array.Empty<double>(), .. row.TargetHigh is { } high ? [(double)high] : Array.Empty<double>(),
                .. forecast is null ? [] : new[] { forecast.Expected },
            ];
            var (low, top) = (certain.Min(), certain.Max());
            if (forecast is null) return new(low, top);

            var beyond = (top - low) * MostBeyond;
            return beyond == 0 ? new(Math.Min(low, forecast.Low), Math.Max(top, forecast.High)) : new(Math.Clamp(forecast.Low, low - beyond, low), Math.Clamp(forecast.High, top, top + beyond));
        }

        public double Y(double value) => High <= Low
            ? (Top + Height - Bottom) / 2
            : Height - Bottom - ((Height - Bottom - Top) * Math.Clamp((value - Low) / (High - Low), 0, 1));
    }
}
