using System.Globalization;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Formatting;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Briefs;

/// <summary>
/// The table of all KPIs: a line of figures each, and below it why it stands so. It names its roles, because a narrow screen shows lines
/// as cards, which makes browsers forget that it is a table.
/// </summary>
internal static class BriefTable
{
    private static readonly string[] Columns = ["KPI", "Status", "Value", "Target", "Trend", "Outlook", "Owner"];

    public static string Of(Brief brief, CultureInfo culture)
    {
        var groups = brief.Rows.GroupBy(r => r.Perspective).Select(g => $"""
            <tbody role="rowgroup"><tr class="group" role="row"><th scope="rowgroup" role="rowheader" colspan="{Columns.Length}">{Perspective(g.Key)}</th></tr>
            {string.Concat(g.Select(r => Row(brief, r, culture) + BriefWhy.Row(brief, r, culture, Columns.Length)))}</tbody>
            """);
        return $"""
            <details class="more" open="open"><summary><h2 id="kpis">All KPIs</h2></summary>
            <table role="table" class="kpis"><caption>{Counted.Of(brief.Rows.Count, "KPI")} by perspective and objective: the status that the rules compute, the target, and where the value is heading with its chance to meet the target. The line below each says why; press it for more.</caption>
            <thead role="rowgroup"><tr role="row">{string.Concat(Columns.Select(c => $"""<th scope="col" role="columnheader"{(c is "Value" or "Target" or "Outlook" ? " class=\"number\"" : "")}>{c}</th>"""))}</tr></thead>
            {string.Concat(groups)}</table></details>
            """;
    }

    internal static string Perspective(Perspective? perspective) => perspective switch
    {
        Domain.Scorecards.Perspective.Financial => "Financial",
        Domain.Scorecards.Perspective.Customer => "Customer",
        Domain.Scorecards.Perspective.InternalProcess => "Internal process",
        Domain.Scorecards.Perspective.LearningAndGrowth => "Learning and growth",
        _ => "Without an objective",
    };

    private static string Row(Brief brief, BriefRow row, CultureInfo culture) => $"""
        <tr class="kpi" role="row"><th scope="row" role="rowheader">{Html.Isolated(row.Name)}{Html.Small(row.Objective)}{Html.Small(row.Postponed ? "Postponed: not on the agenda" : null)}</th>
        {Cell("Status", StatusCell(row))}
        {Cell("Value", Value(brief, row, culture), "number")}
        {Cell("Target", Target(brief, row, culture), "number")}
        {Cell("Trend", Sparkline.Of(brief, row, culture))}
        {Cell("Outlook", Outlook(brief, row, culture), "number")}
        {Cell("Owner", row.Owner is null ? None("nobody") : Html.Isolated(row.Owner))}</tr>

        """;

    private static string Cell(string label, string html, string? style = null) => $"""<td role="cell" data-label="{label}" class="{style}"><div>{html}</div></td>""";

    private static string StatusCell(BriefRow row)
    {
        var before = row.Verdict is { Status: Status.Stale, LastReported: { } last } ? Html.Small($"Last reported: {BriefText.Words(last).ToLowerInvariant()}.") : "";
        var stated = row.Verdict.Stated is { } human ? $"""<span class="beside">{StatusMark.Of(human.Status)} <span class="small">stated by its owner</span></span>""" : "";
        return $"{StatusMark.Of(row.Verdict.Status)}{stated}{before}";
    }

    /// <summary>Of a sum what it has come to: that is what its target is held against.</summary>
    private static string Value(Brief brief, BriefRow row, CultureInfo culture)
    {
        if (BriefText.Judged(row, culture) is not { } judged) return None("none");

        var marks = string.Concat(row.Verdict.Marks.Where(m => m is not Mark.Overridden).Select(m => $"""<span class="mark">{m}</span> """));
        var parts = BriefText.SoFar(row) is { } sum ? Html.Small(sum) + Html.Small($"{BriefText.Value(row, culture)} for {BriefText.Age(brief, row)}") : Html.Small(BriefText.Age(brief, row));
        return Html.Text(judged) + parts + marks;
    }

    private static string Target(Brief brief, BriefRow row, CultureInfo culture)
    {
        if (BriefText.Target(row, culture) is not { } target) return None("none");
        return Html.Text(target) + (row.TargetPeriod == row.Verdict.Latest?.Period ? "" : Html.Small($"for {PeriodText.Show(row.TargetPeriod!, brief.FiscalYearStartMonth)}")) + Html.Small(BriefText.Stretch(row, culture));
    }

    private static string Outlook(Brief brief, BriefRow row, CultureInfo culture) => row.Forecast switch
    {
        null => None("not computed"),
        { Expected: { } expected, Period: { } period } forecast => Html.Text(ValueText.Show(row.Unit, expected, culture))
            + Html.Small($"end of {PeriodText.Short(period, brief.FiscalYearStartMonth)}")
            + (forecast.ChanceToMeet is { } chance ? Html.Small($"{ShareText.Of(chance, culture)} chance") : ""),
        _ => None("too little data"),
    };

    private static string None(string word) => $"""<span class="quiet">{word}</span>""";
}
