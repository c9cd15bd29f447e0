using System.Globalization;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Briefs;

/// <summary>The table of all KPIs. It names its roles, because a narrow screen shows rows as cards, which makes browsers forget that it is a table.</summary>
internal static class BriefTable
{
    private static readonly string[] Columns = ["KPI", "Owner", "Value", "Target", "Trend", "Status", "Note"];

    public static string Of(Brief brief, CultureInfo culture)
    {
        var groups = brief.Rows.GroupBy(r => r.Perspective).Select(g => $"""
            <tbody role="rowgroup"><tr class="group" role="row"><th scope="rowgroup" role="rowheader" colspan="{Columns.Length}">{Perspective(g.Key)}</th></tr>
            {string.Concat(g.Select(r => Row(brief, r, culture)))}</tbody>
            """);
        return $"""
            <details class="more" open="open"><summary><h2 id="kpis">All KPIs</h2></summary>
            <table role="table"><caption>{Counted.Of(brief.Rows.Count, "KPI")} by perspective and objective, with the last value, its target and the status the rules computed.</caption>
            <thead role="rowgroup"><tr role="row">{string.Concat(Columns.Select(c => $"""<th scope="col" role="columnheader"{(c is "Value" or "Target" ? " class=\"number\"" : "")}>{c}</th>"""))}</tr></thead>
            {string.Concat(groups)}</table></details>
            """;
    }

    private static string Row(Brief brief, BriefRow row, CultureInfo culture) => $"""
        <tr role="row"><th scope="row" role="rowheader">{Html.Isolated(row.Name)}{Small(row.Objective)}{Small(row.Postponed ? "Postponed: not on the agenda" : null)}</th>
        {Cell("Owner", row.Owner is null ? "<span class=\"quiet\">nobody</span>" : Html.Isolated(row.Owner))}
        {Cell("Value", Value(brief, row, culture), "number")}
        {Cell("Target", Target(brief, row, culture), "number")}
        {Cell("Trend", Sparkline.Of(brief, row, culture) + Small(BriefText.Forecast(brief, row, culture)), "words")}
        {Cell("Status", StatusCell(brief, row, culture), "words")}
        {Cell("Note", Note(brief, row, culture), "words")}</tr>

        """;

    private static string Cell(string label, string html, string? style = null) =>
        $"""<td role="cell" data-label="{label}" class="{style}{(html.Length == 0 ? " empty" : "")}"><div>{html}</div></td>""";

    private static string Value(Brief brief, BriefRow row, CultureInfo culture) =>
        BriefText.Value(row, culture) is { } value ? Html.Text(value) + Small(BriefText.Age(brief, row)) + Small(BriefText.SoFar(row, culture)) : "<span class=\"quiet\">none</span>";

    private static string Target(Brief brief, BriefRow row, CultureInfo culture)
    {
        if (BriefText.Target(row, culture) is not { } target) return "<span class=\"quiet\">none</span>";
        return Html.Text(target) + (row.TargetPeriod == row.Verdict.Latest?.Period ? "" : Small($"for {PeriodText.Show(row.TargetPeriod!, brief.FiscalYearStartMonth)}")) + Small(BriefText.Stretch(row, culture));
    }

    private static string StatusCell(Brief brief, BriefRow row, CultureInfo culture)
    {
        var before = row.Verdict is { Status: Status.Stale, LastReported: { } last } ? Small($"Last reported: {BriefText.Words(last).ToLowerInvariant()}.") : "";
        var stated = row.Verdict.Stated is { } human ? $"""<span class="beside">{StatusMark.Of(human.Status)} <span class="small">stated by its owner</span></span>""" : "";
        return $"{StatusMark.Of(row.Verdict.Status)}{stated}{Small($"{BriefText.Sentence(row, culture)} (Rule {row.Verdict.RuleId})")}{before}{string.Concat(BriefText.Remarks(brief, row, culture).Select(Small))}";
    }

    private static string Note(Brief brief, BriefRow row, CultureInfo culture)
    {
        if (row.Verdict.Latest is not { } latest) return "";

        var marks = string.Concat(row.Verdict.Marks.Select(m => $"""<span class="mark">{m}</span> """));
        var who = $"{row.ChangedBy}, {MomentText.Show(latest.RecordedAt, brief.TimeZone, culture)}";
        return $"{marks}{(string.IsNullOrEmpty(latest.Note) ? "" : Html.Isolated(latest.Note))}{Small(who)}";
    }

    private static string Small(string? text) => string.IsNullOrEmpty(text) ? "" : $"""<span class="small">{Html.Isolated(text)}</span>""";

    internal static string Perspective(Perspective? perspective) => perspective switch
    {
        Domain.Scorecards.Perspective.Financial => "Financial",
        Domain.Scorecards.Perspective.Customer => "Customer",
        Domain.Scorecards.Perspective.InternalProcess => "Internal process",
        Domain.Scorecards.Perspective.LearningAndGrowth => "Learning and growth",
        _ => "Without an objective",
    };
}
