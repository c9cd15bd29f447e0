using System.Globalization;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Rules;

namespace PerfServerless.Functions.Briefs;

/// <summary>The targets and baselines that were changed: each with its old line and its new one.</summary>
internal static class BriefRecalibrations
{
    private static readonly string[] Columns = ["KPI", "From", "Old targets", "New targets", "Why"];

    public static string Of(Brief brief, CultureInfo culture)
    {
        var rows = brief.Rows.SelectMany(r => r.Recalibrations.Select(c => (Row: r, Change: c))).OrderByDescending(c => c.Change.EffectiveFrom).ToList();
        return rows.Count == 0 ? "" : $"""
            <h2 id="recalibrations">Changed targets</h2>
            <p class="quiet">{RuleMark.Said(brief, new(RecalibrationRules.Changed.Sentence, RecalibrationRules.Changed.Id))}</p>
            <table role="table"><caption>From its day on the new target holds; periods that ended before keep the old one.</caption>
            <thead role="rowgroup"><tr role="row">{string.Concat(Columns.Select(c => $"""<th scope="col" role="columnheader">{c}</th>"""))}</tr></thead>
            <tbody role="rowgroup">{string.Concat(rows.Select(r => Row(brief, r.Row, r.Change, culture)))}</tbody></table>
            """;
    }

    private static string Row(Brief brief, BriefRow row, BriefRecalibration change, CultureInfo culture)
    {
        return $"""
        <tr role="row"><th scope="row" role="rowheader">{Html.Isolated(row.Name)}</th>
        {Cell("From", Html.Text(MomentText.Day(change.EffectiveFrom, culture)))}
        {Cell("Old targets", Line(c => c.Before, b => b.Before))}
        {Cell("New targets", Line(c => c.After, b => b.After))}
        {Cell("Why", $"""{Html.Isolated(change.Reason)}<span class="small">Proposed by {Html.Isolated(change.ProposedBy)}, approved by {Html.Isolated(change.ApprovedBy)}</span>""")}</tr>

        """;

        string Line(Func<BriefTargetChange, Domain.Scorecards.PeriodTarget?> target, Func<BriefBaselineChange, decimal?> baseline) => string.Concat(
            change.Changes.Select(c => Words(PeriodText.Short(c.Period, brief.FiscalYearStartMonth), BriefText.Target(row, target(c), culture)))
                .Concat(change.Baseline is { } b ? [Words("Baseline", BriefText.Baseline(row, baseline(b), culture))] : []));

        static string Words(string what, string value) => $"<span class=\"line\">{Html.Text(what)}: {Html.Text(value)}</span>";
    }

    private static string Cell(string label, string html) => $"""<td role="cell" data-label="{label}" class="words"><div>{html}</div></td>""";
}
