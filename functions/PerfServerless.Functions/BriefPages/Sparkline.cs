using System.Globalization;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.BriefPages;

/// <summary>A KPI's last values as a small inline picture that says in words what it shows.</summary>
internal static class Sparkline
{
    private const double Width = 120, Height = 34, Inset = 4;

    public static string Of(Brief brief, BriefRow row, Reader reader)
    {
        if (row.Points.Count == 0) return $"""<span class="quiet">{reader.Tell(BriefTableWords.NoValues)}</span>""";

        var target = TargetLine(brief, row);
        var values = row.Points.Select(p => p.Value).ToList();
        var scale = (Low: Math.Min(values.Min(), target ?? values.Min()), High: Math.Max(values.Max(), target ?? values.Max()));
        var points = values.Select((v, i) => $"{Number(X(i, values.Count))},{Number(Y(v, scale))}").ToList();
        var id = $"spark-{row.Kpi}";

        return $"""
            <svg class="spark" viewBox="0 0 {Number(Width)} {Number(Height)}" role="img" aria-labelledby="{id}-t {id}-d"><title id="{id}-t">{reader.Attribute(BriefTableWords.TrendOf.Say(row.Name))}</title><desc id="{id}-d">{reader.Attribute(Words(brief, row, row.Points))}</desc>{Dashes(target, scale)}{Line(points)}<circle cx="{points[^1].Split(',')[0]}" cy="{points[^1].Split(',')[1]}" r="2.8" fill="currentColor"/></svg>
            """;
    }

    /// <summary>The target is drawn where it stands for the same span as the values; beside monthly parts a year's sum would flatten them.</summary>
    private static decimal? TargetLine(Brief brief, BriefRow row) =>
        row.Target is { } target
        && Period.TryParse(row.TargetPeriod, brief.FiscalYearStartMonth)?.Frequency == Period.TryParse(row.Points[^1].Period, brief.FiscalYearStartMonth)?.Frequency
            ? target
            : null;

    /// <summary>What a picture of these values shows.</summary>
    internal static Saying Words(Brief brief, BriefRow row, IReadOnlyList<BriefPoint> points)
    {
        Part.Amount Show(decimal value) => new(value, row.Unit);
        Saying At(BriefPoint point) => BriefTableWords.TrendPoint.Say(Show(point.Value), BriefText.Period(brief, point.Period, withDays: true));

        return points.Count == 1
            ? BriefTableWords.TrendOne.Say(At(points[0]))
            : BriefTableWords.TrendMany.Say(points.Count, At(points[0]), At(points[^1]), Show(points.Min(p => p.Value)), Show(points.Max(p => p.Value)));
    }

    private static string Line(List<string> points) =>
        points.Count == 1
            ? ""
            : $"""<polyline points="{string.Join(' ', points)}" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round"/>""";

    private static string Dashes(decimal? target, (decimal Low, decimal High) scale) =>
        target is { } at
            ? $"""<line class="target" x1="0" x2="{Number(Width)}" y1="{Number(Y(at, scale))}" y2="{Number(Y(at, scale))}" stroke-width="1" stroke-dasharray="3 3"/>"""
            : "";

    private static double X(int index, int count) => count == 1 ? Width - Inset : Inset + ((Width - (2 * Inset)) * index / (count - 1));

    private static double Y(decimal value, (decimal Low, decimal High) scale) =>
        scale.High == scale.Low ? Height / 2 : Height - Inset - ((Height - (2 * Inset)) * (double)((value - scale.Low) / (scale.High - scale.Low)));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
