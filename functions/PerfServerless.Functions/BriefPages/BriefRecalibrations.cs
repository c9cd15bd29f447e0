using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.BriefPages;

/// <summary>The targets and baselines that were changed: each with its old line and its new one.</summary>
internal static class BriefRecalibrations
{
    private static readonly Word[] Columns = [BriefTableWords.Kpi, BriefTableWords.From, BriefTableWords.OldTargets, BriefTableWords.NewTargets, BriefTableWords.Why];

    public static string Of(Brief brief, Reader reader)
    {
        var rows = brief.Rows.SelectMany(r => r.Recalibrations.Select(c => (Row: r, Change: c))).OrderByDescending(c => c.Change.EffectiveFrom).ToList();
        return Fold.Of("recalibrations", BriefTableWords.Changed, rows.Count, rows.Count == 0 ? "" : $"""
            <p class="quiet">{RuleMark.Said(brief, new(RecalibrationRules.Changed.Sentence, RecalibrationRules.Changed.Id), reader)}</p>
            <table role="table"><caption>{reader.Tell(BriefTableWords.ChangedCaption)}</caption>
            <thead role="rowgroup"><tr role="row">{string.Concat(Columns.Select(c => $"""<th scope="col" role="columnheader">{reader.Tell(c)}</th>"""))}</tr></thead>
            <tbody role="rowgroup">{string.Concat(rows.Select(r => Row(brief, r.Row, r.Change, reader)))}</tbody></table>
            """, reader);
    }

    private static string Row(Brief brief, BriefRow row, BriefRecalibration change, Reader reader)
    {
        return $"""
        <tr role="row"><th scope="row" role="rowheader">{Html.Isolated(row.Name)}</th>
        {Cell(BriefTableWords.From, reader.Tell(change.EffectiveFrom))}
        {Cell(BriefTableWords.OldTargets, Lines(c => c.Before, b => b.Before))}
        {Cell(BriefTableWords.NewTargets, Lines(c => c.After, b => b.After))}
        {Cell(BriefTableWords.Why, Html.Isolated(change.Reason) + reader.Small(BriefTableWords.Proposed.Say(change.ProposedBy, change.ApprovedBy)))}</tr>

        """;

        string Lines(Func<BriefTargetChange, Domain.Scorecards.PeriodTarget?> target, Func<BriefBaselineChange, decimal?> baseline) => string.Concat(
            change.Changes.Select(c => BriefTableWords.PeriodTarget.Say(BriefText.Period(brief, c.Period), BriefText.Target(row, target(c))))
                .Concat(change.Baseline is { } b ? [BriefTableWords.Baseline.Say(BriefText.Baseline(row, baseline(b)))] : [])
                .Select(line => $"<span class=\"line\">{reader.Tell(line)}</span>"));

        string Cell(Word label, string html) => $"""<td role="cell" data-label="{reader.Attribute(label)}" class="words"><div>{html}</div></td>""";
    }
}
