using System.Globalization;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Rules;

namespace PerfServerless.Functions.Briefs;

/// <summary>The table of roll-ups: the whole, each perspective with its objectives, the units.</summary>
internal static class BriefRollUpTable
{
    private const int DeepestStep = 4;

    public static string Of(Brief brief) => brief.RollUps.Count == 0 ? "" : $"""
        <h2 id="objectives">Objectives</h2>
        <table role="table" class="rollups"><caption>How objectives, perspectives, units and the whole stand, rolled up from their KPIs by weight.</caption>
        <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">What</th><th scope="col" role="columnheader">Status</th><th scope="col" role="columnheader">Why</th></tr></thead>
        <tbody role="rowgroup">{string.Concat(brief.RollUps.Select((r, i) => Heading(brief.RollUps, i) + Row(r)))}</tbody></table>
        """;

    private static string Heading(IReadOnlyList<BriefRollUp> all, int i) => all[i].Kind == BriefRollUpKind.Unit && all[i - 1].Kind != BriefRollUpKind.Unit
        ? """<tr class="group" role="row"><th scope="rowgroup" role="rowheader" colspan="3">Units, by who owns the KPIs</th></tr>"""
        : "";

    private static string Row(BriefRollUp rollUp)
    {
        var depth = rollUp.Kind == BriefRollUpKind.Objective ? Math.Min(rollUp.Depth + 1, DeepestStep) : 0;
        var postponed = rollUp.Postponed ? """<span class="small">Postponed: it weighs nothing in what is above it.</span>""" : "";
        return $"""
            <tr role="row" class="{rollUp.Kind.ToString().ToLowerInvariant()} depth{depth.ToString(CultureInfo.InvariantCulture)}"><th scope="row" role="rowheader">{Name(rollUp)}{postponed}</th>
            <td role="cell" data-label="Status" class="words"><div>{StatusMark.Of(rollUp.Reading.Status)}</div></td>
            <td role="cell" data-label="Why" class="words"><div>{Html.Text(rollUp.Reading.Sentence)}<span class="small">Rule {Html.Text(rollUp.Reading.RuleId)}{Score(rollUp.Reading)}</span></div></td></tr>

            """;
    }

    private static string Name(BriefRollUp rollUp) => rollUp.Kind switch
    {
        BriefRollUpKind.Whole => $"{Html.Isolated(rollUp.Name)} in all",
        BriefRollUpKind.Perspective => BriefTable.Perspective(rollUp.Perspective),
        _ => Html.Isolated(rollUp.Name),
    };

    private static string Score(RollUpReading reading) =>
        reading.UnknownShare > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {reading.UnknownShare * 100:0} % of its weight is unknown") : "";
}
