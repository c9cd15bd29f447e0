using System.Globalization;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.BriefPages;

/// <summary>The table of roll-ups: the whole, each perspective with its objectives, the units.</summary>
internal static class BriefRollUpTable
{
    private const int DeepestStep = 4;

    private static readonly Word[] Columns = [BriefTableWords.What, BriefTableWords.Status, BriefTableWords.Why];

    public static string Of(Brief brief, Reader reader)
    {
        var (units, above) = (brief.RollUps.Where(r => r.Kind == BriefRollUpKind.Unit).ToList(), brief.RollUps.Where(r => r.Kind != BriefRollUpKind.Unit).ToList());
        // There is a unit for nearly every owner: they would stand between the objectives and the KPIs.
        return Fold.Of("objectives", BriefTableWords.Objectives, above.Count, Table(brief, BriefTableWords.ObjectivesCaption, above, reader), reader)
            + (units.Count == 0 ? "" : Fold.Of("units", BriefTableWords.Units, units.Count, Table(brief, BriefTableWords.UnitsCaption, units, reader), reader, Troubles(units)));
    }

    private static Saying Troubles(List<BriefRollUp> units) =>
        BriefTableWords.UnitsCount.Say(units.Count, units.Count(u => u.Reading.Status == Status.OffTrack), units.Count(u => u.Reading.Status == Status.AtRisk));

    private static string Table(Brief brief, Word caption, List<BriefRollUp> rollUps, Reader reader) => rollUps.Count == 0 ? "" : $"""
        <table role="table" class="rollups"><caption>{reader.Tell(caption)}</caption>
        <thead role="rowgroup"><tr role="row">{string.Concat(Columns.Select(c => $"""<th scope="col" role="columnheader">{reader.Tell(c)}</th>"""))}</tr></thead>
        <tbody role="rowgroup">{string.Concat(rollUps.Select(r => Row(brief, r, reader)))}</tbody></table>
        """;

    private static string Row(Brief brief, BriefRollUp rollUp, Reader reader)
    {
        var depth = rollUp.Kind == BriefRollUpKind.Objective ? Math.Min(rollUp.Depth + 1, DeepestStep) : 0;
        return $"""
            <tr role="row" class="{rollUp.Kind.ToString().ToLowerInvariant()} depth{depth.ToString(CultureInfo.InvariantCulture)}"><th scope="row" role="rowheader">{Name(rollUp, reader)}{reader.Small(Postponed(rollUp))}</th>
            <td role="cell" data-label="{reader.Attribute(BriefTableWords.Status)}" class="words"><div>{StatusMark.Of(rollUp.Reading.Status, reader)}</div></td>
            <td role="cell" data-label="{reader.Attribute(BriefTableWords.Why)}" class="words"><div>{RuleMark.Said(brief, BriefText.Why(rollUp.Reading), reader)}</div></td></tr>

            """;
    }

    private static Saying? Postponed(BriefRollUp rollUp) => rollUp switch
    {
        { PostponedWith: { } above } => BriefTableWords.PostponedWith.Say(above),
        { Postponed: true } => BriefTableWords.Postponed,
        _ => null,
    };

    private static string Name(BriefRollUp rollUp, Reader reader) => rollUp.Kind switch
    {
        BriefRollUpKind.Whole => reader.Tell(BriefTableWords.InAll.Say(rollUp.Name)),
        BriefRollUpKind.Perspective => reader.Tell(BriefTable.Perspective(rollUp.Perspective)),
        BriefRollUpKind.Objective or BriefRollUpKind.Unit => Html.Isolated(rollUp.Name),
    };
}
