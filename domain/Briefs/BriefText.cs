using System.Globalization;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Formatting;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words; // bridge

namespace PerfServerless.Domain.Briefs;

/// <summary>Says a brief's parts with numbers and dates as its reader writes them.</summary>
public static class BriefText
{
    /// <returns>The last value with its unit; null where there is none.</returns>
    public static string? Value(BriefRow row, CultureInfo culture) =>
        row.Verdict.Latest is { } latest ? ValueText.Show(row.Unit, latest.Value, culture) : null;

    /// <returns>The value the status rests on: of a sum all of its target's period so far; null where there is none.</returns>
    public static string? Judged(BriefRow row, CultureInfo culture) =>
        row.Verdict.Latest is { } latest ? ValueText.Show(row.Unit, row.Verdict.Value ?? latest.Value, culture) : null;

    /// <summary>Such as "so far in 2026" for a sum, with its span where it runs over several targets; null where the last value itself was judged.</summary>
    public static string? SoFar(BriefRow row) =>
        row.Verdict is { Latest: { } latest, Value: { } judged } && judged != latest.Value ? $"so far{(row.Verdict.Span is { } span ? $" in {PeriodText.Short(span)}" : "")}" : null;

    /// <returns>The target with its unit, a band with both edges; null where there is none.</returns>
    public static string? Target(BriefRow row, CultureInfo culture)
    {
        if (row.Target is not { } target) return null;

        return Target(row, new(row.TargetPeriod ?? "", target, row.TargetHigh), culture);
    }

    /// <summary>Why a KPI has its status, with the rule that decided.</summary>
    public static Remark Why(Brief brief, BriefRow row) => new(VerdictSentence.Of(row.Verdict, row.Unit, row.Direction, brief.FiscalYearStartMonth), row.Verdict.RuleId);

    /// <summary>How a roll-up came about, with the rule that decided.</summary>
    public static Remark Why(RollUpReading reading) => new(reading.Sentence, reading.RuleId);

    /// <summary>The value's marks, and what other rules noticed, each with its rules.</summary>
    public static IReadOnlyList<Remark> Remarks(BriefRow row) => VerdictRemarks.Of(row.Verdict);

    /// <summary>Where the KPI is expected to be, with the rules of the forecast; null in a brief that was compiled before there were forecasts.</summary>
    public static Remark? Forecast(BriefRow row) => row.Forecast is { } forecast ? new(forecast.Sentence, RulesBehind.Of(forecast)) : null;

    /// <summary>Such as "stretch EUR 125,000,000"; null where the target has none.</summary>
    public static string? Stretch(BriefRow row, CultureInfo culture) => row.TargetStretch is { } stretch ? $"stretch {ValueText.Show(row.Unit, stretch, culture)}" : null;

    /// <returns>A target of any period with its unit, a band with both edges, and its stretch; "none" where there is none.</returns>
    public static string Target(BriefRow row, PeriodTarget? target, CultureInfo culture)
    {
        if (target is null) return "none";

        var low = ValueText.Show(row.Unit, target.Target, culture);
        var line = target.BandHigh is { } high ? $"{low} to {ValueText.Show(row.Unit, high, culture)}" : low;
        return target.Stretch is { } stretch ? $"{line} (stretch {ValueText.Show(row.Unit, stretch, culture)})" : line;
    }

    /// <returns>A baseline with its unit; "none" where there is none.</returns>
    public static string Baseline(BriefRow row, decimal? baseline, CultureInfo culture) => baseline is { } value ? ValueText.Show(row.Unit, value, culture) : "none";

    /// <summary>What was found of an agenda item: of a KPI why it has its status, with the rule that decided.</summary>
    public static Remark Reason(Brief brief, AgendaItem item)
    {
        var row = item.Kpi is { } kpi ? brief.Rows.FirstOrDefault(r => r.Kpi == kpi) : null;
        return row is null ? new(PartWords.Verbatim.Say(item.Reason)) : Why(brief, row); // bridge
    }

    /// <summary>Why an item is on the agenda, with the rule that put it there.</summary>
    public static Remark OnAgenda(AgendaItem item) => new(RuleBook.Find(item.RuleId)?.Sentence ?? PartWords.Verbatim.Say(item.Rule), item.RuleId); // bridge

    /// <summary>A status in words; of a stale one also what it was before.</summary>
    public static string Words(Status status) => status switch
    {
        Status.OnTrack => "On track",
        Status.AtRisk => "At risk",
        Status.OffTrack => "Off track",
        Status.Stale => "Stale",
        _ => "No information",
    };

    /// <summary>Such as "week 22 of 2026, 4 days old"; null where there is no value.</summary>
    public static string? Age(Brief brief, BriefRow row) =>
        row.Verdict is { Latest: { } latest, AgeDays: { } days }
            ? $"{PeriodText.Short(latest.Period, brief.FiscalYearStartMonth)}{(days > 0 ? $", {Counted.Of(days, "day")} old" : "")}"
            : null;
}
