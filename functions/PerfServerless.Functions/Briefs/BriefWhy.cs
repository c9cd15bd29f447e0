using System.Globalization;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Chat;

namespace PerfServerless.Functions.Briefs;

/// <summary>The line below a KPI's figures: why it stands so, with the rule; behind it what else was noticed, the outlook and the note.</summary>
internal static class BriefWhy
{
    public static string Row(Brief brief, BriefRow row, CultureInfo culture, int columns)
    {
        var remarks = BriefText.Remarks(row);
        var more = remarks.Count > 0 ? $" <span class=\"mark\">{Counted.Of(remarks.Count, "remark")}</span>" : "";
        string[] inside =
        [
            .. remarks.Select(r => RuleMark.Said(brief, r, culture: culture)),
            .. BriefText.Forecast(row) is { } outlook ? [$"Outlook: {RuleMark.Said(brief, outlook, culture: culture)}"] : Array.Empty<string>(),
            .. Note(brief, row, culture),
        ];
        var why = RuleMark.Said(brief, BriefText.Why(brief, row), inside.Length == 0, culture);
        var html = inside.Length == 0 ? why : $"<details><summary>{why}{more}</summary>{string.Concat(inside.Select(s => $"<p>{s}</p>"))}</details>";
        return $"""
            <tr class="why" role="row"><td role="cell" data-label="Why" colspan="{columns}" aria-colspan="{columns}"><div>{html}</div></td></tr>

            """;
    }

    private static IEnumerable<string> Note(Brief brief, BriefRow row, CultureInfo culture)
    {
        if (row.Verdict.Latest is not { } latest) yield break;
        if (!string.IsNullOrEmpty(latest.Note)) yield return $"Note: {Html.Isolated(latest.Note)}";
        yield return $"Recorded: {Html.Isolated(row.ChangedBy)}, {Html.Text(MomentText.Show(latest.RecordedAt, brief.TimeZone, culture))}";
    }
}
