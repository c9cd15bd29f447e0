using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.BriefPages;

/// <summary>
/// The table of all KPIs: a line of figures each, and below it why it stands so. It names its roles, because a narrow screen shows lines
/// as cards, which makes browsers forget that it is a table.
/// </summary>
internal static class BriefTable
{
    /// <summary>Where a link of the page leads.</summary>
    public const string Id = "kpis";

    private static readonly (Word Title, bool OfNumbers)[] Columns =
    [
        (BriefTableWords.Kpi, false), (BriefTableWords.Status, false), (BriefTableWords.Value, true), (BriefTableWords.Target, true),
        (BriefTableWords.Trend, false), (BriefTableWords.Outlook, true), (BriefTableWords.Owner, false),
    ];

    public static string Of(Brief brief, Reader reader)
    {
        var groups = brief.Rows.GroupBy(r => r.Perspective).Select(g => $"""
            <tbody role="rowgroup"><tr class="group" role="row"><th scope="rowgroup" role="rowheader" colspan="{Columns.Length}">{reader.Tell(Perspective(g.Key))}</th></tr>
            {string.Concat(g.Select(r => Row(brief, r, reader) + BriefWhy.Row(brief, r, reader, Columns.Length)))}</tbody>
            """);
        return Fold.Of(Id, BriefPageWords.AllKpis, brief.Rows.Count, $"""
            <table role="table" class="kpis"><caption>{reader.Tell(BriefTableWords.KpisCaption.Say(brief.Rows.Count))}</caption>
            <thead role="rowgroup"><tr role="row">{string.Concat(Columns.Select(c => $"""<th scope="col" role="columnheader"{(c.OfNumbers ? " class=\"number\"" : "")}>{reader.Tell(c.Title)}</th>"""))}</tr></thead>
            {string.Concat(groups)}</table>
            """, reader);
    }

    internal static Saying Perspective(Perspective? perspective) =>
        BriefTableWords.Perspective.Say(perspective is { } one ? Part.Of(one) : new("none"));

    /// <param name="column">Names it for the style sheet; its label is in the reader's language.</param>
    internal static string Cell(string column, Word label, string html, Reader reader, string? style = null) =>
        $"""<td role="cell" data-column="{column}" data-label="{reader.Attribute(label)}" class="{style}"><div>{html}</div></td>""";

    private static string Row(Brief brief, BriefRow row, Reader reader) => $"""
        <tr class="kpi" role="row"><th scope="row" role="rowheader">{Html.Isolated(row.Name)}{Objective(row)}{reader.Small(row.Postponed ? BriefTableWords.KpiPostponed.Say() : null)}</th>
        {Cell("status", BriefTableWords.Status, StatusCell(row, reader), reader)}
        {Cell("value", BriefTableWords.Value, Value(brief, row, reader), reader, "number")}
        {Cell("target", BriefTableWords.Target, Target(brief, row, reader), reader, "number")}
        {Cell("trend", BriefTableWords.Trend, Sparkline.Of(brief, row, reader), reader)}
        {Cell("outlook", BriefTableWords.Outlook, Outlook(brief, row, reader), reader, "number")}
        {Cell("owner", BriefTableWords.Owner, row.Owner is { } owner ? reader.Tell(owner) : Quiet(BriefTableWords.Nobody, reader), reader)}</tr>

        """;

    private static string Objective(BriefRow row) => row.Objective is { } name ? $"""<span class="small">{Html.Isolated(name)}</span>""" : "";

    private static string StatusCell(BriefRow row, Reader reader)
    {
        var before = row.Verdict.Basis is VerdictBasis.Stale { LastReported: var last } ? BriefTableWords.LastReported.Say(Part.Of(last)) : null;
        var stated = row.Verdict.Stated is { } human
            ? $"""<span class="beside">{StatusMark.Of(human.Status, reader)} <span class="small">{reader.Tell(BriefPageWords.Stated)}</span></span>"""
            : "";
        return StatusMark.Of(row.Verdict.Status, reader) + stated + reader.Small(before);
    }

    /// <summary>Of a sum what it has come to: that is what its target is held against.</summary>
    private static string Value(Brief brief, BriefRow row, Reader reader)
    {
        if (BriefText.Judged(row) is not { } judged) return Quiet(BriefTableWords.NoValue, reader);

        var age = BriefText.Age(brief, row);
        var beside = BriefText.SoFar(brief, row) is { } sum ? reader.Small(sum) + reader.Small(age is null ? null : BriefTableWords.LastValue.Say(BriefText.Value(row)!, age)) : reader.Small(age);
        return reader.Tell(judged) + beside + string.Concat(row.Verdict.Marks.Where(m => m is not Mark.Overridden)
            .Select(m => $"""<span class="mark">{reader.Tell(BriefTableWords.Mark.Say(Part.Of(m)))}</span> """));
    }

    private static string Target(Brief brief, BriefRow row, Reader reader) => BriefText.Target(row) is { } target
        ? reader.Tell(target)
            + reader.Small(IsOfLast(row) ? null : BriefTableWords.TargetFor.Say(BriefText.Period(brief, row.TargetPeriod!, withDays: true)))
            + reader.Small(BriefText.Stretch(row))
        : Quiet(BriefTableWords.NoTarget, reader);

    private static bool IsOfLast(BriefRow row) => row.Verdict.Basis is VerdictBasis.Known { Last.Actual: var latest } && row.TargetPeriod == latest.Period;

    private static string Outlook(Brief brief, BriefRow row, Reader reader) => row.Forecast switch
    {
        null => Quiet(BriefTableWords.NotComputed, reader),
        { Expected: { } expected, Period: { } period } forecast => reader.Tell(new Part.Amount(expected, row.Unit))
            + reader.Small(BriefTableWords.EndOf.Say(BriefText.Period(brief, period)))
            + reader.Small(forecast.ChanceToMeet is { } chance ? BriefTableWords.Chance.Say(new(chance)) : null),
        _ => Quiet(BriefTableWords.TooLittle, reader),
    };

    private static string Quiet(Word word, Reader reader) => $"""<span class="quiet">{reader.Tell(word)}</span>""";
}
