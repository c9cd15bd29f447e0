using System.Globalization;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Rules;

namespace PerfServerless.Functions.Briefs;

/// <summary>The table of roll-ups: the whole, each perspective with its objectives, the units.</summary>
internal static class BriefRollUpTable
{
    private const int DeepestStep = 4;

    public static string Of(Brief brief)
    {
        var (units, above) = (brief.RollUps.Where(r => r.Kind == BriefRollUpKind.Unit).ToList(), brief.RollUps.Where(r => r.Kind != BriefRollUpKind.Unit).ToList());
        var objectives = above.Count == 0 ? "" : $"""
            <h2 id="objectives">Objectives</h2>
            {Table(brief, "How objectives, perspectives and the whole stand, rolled up from their KPIs by weight.", above)}
            """;
        // There is one for nearly every owner: they would stand between the objectives and the KPIs.
        return units.Count == 0 ? objectives : $"""
            {objectives}
            <details class="more"><summary><h2 id="units">Units, by who owns the KPIs</h2> <span class="quiet">{Counted.Of(units.Count, "unit")}, {OfTrouble(units)}</span></summary>
            {Table(brief, "How units stand, rolled up from the KPIs their people own.", units)}</details>
            """;
    }

    private static string OfTrouble(IReadOnlyCollection<BriefRollUp> units) =>
        string.Create(CultureInfo.InvariantCulture, $"{units.Count(u => u.Reading.Status == Status.OffTrack)} off track, {units.Count(u => u.Reading.Status == Status.AtRisk)} at risk");

    private static string Table(Brief brief, string caption, IEnumerable<BriefRollUp> rollUps) => $"""
        <table role="table" class="rollups"><caption>{caption}</caption>
        <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">What</th><th scope="col" role="columnheader">Status</th><th scope="col" role="columnheader">Why</th></tr></thead>
        <tbody role="rowgroup">{string.Concat(rollUps.Select(r => Row(brief, r)))}</tbody></table>
        """;

    private static string Row(Brief brief, BriefRollUp rollUp)
    {
        var depth = rollUp.Kind == BriefRollUpKind.Objective ? Math.Min(rollUp.Depth + 1, DeepestStep) : 0;
        var postponed = rollUp switch
        {
            { PostponedWith: { } above } => $"""<span class="small">Postponed with what stands above it: {Html.Isolated(above)}.</span>""",
            { Postponed: true } => """<span class="small">Postponed: it weighs nothing in what is above it.</span>""",
            _ => "",
        };
        return $"""
            <tr role="row" class="{rollUp.Kind.ToString().ToLowerInvariant()} depth{depth.ToString(CultureInfo.InvariantCulture)}"><th scope="row" role="rowheader">{Name(rollUp)}{postponed}</th>
            <td role="cell" data-label="Status" class="words"><div>{StatusMark.Of(rollUp.Reading.Status)}</div></td>
            <td role="cell" data-label="Why" class="words"><div>{RuleMark.Said(brief, BriefText.Why(rollUp.Reading))}</div></td></tr>

            """;
    }

    private static string Name(BriefRollUp rollUp) => rollUp.Kind switch
    {
        BriefRollUpKind.Whole => $"{Html.Isolated(rollUp.Name)} in all",
        BriefRollUpKind.Perspective => BriefTable.Perspective(rollUp.Perspective),
        _ => Html.Isolated(rollUp.Name),
    };
}
