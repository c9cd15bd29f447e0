using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.BriefPages;

/// <summary>The line below a KPI's figures: why it stands so; behind it the rule, what else was noticed, the outlook and the note.</summary>
internal static class BriefWhy
{
    public static string Row(Brief brief, BriefRow row, Reader reader, int columns)
    {
        var (why, remarks) = (BriefText.Why(brief, row), BriefText.Remarks(row));
        string[] inside =
        [
            .. remarks.Concat(BriefPageAgenda.Outlook(row)).Select(r => RuleMark.Said(brief, r, reader)),
            .. Note(row).Select(s => reader.Tell(s)),
        ];
        var more = remarks.Count > 0 ? $" <span class=\"mark\">{reader.Tell(BriefTableWords.Remarks.Say(remarks.Count))}</span>" : "";
        // What can be pressed holds nothing that can be pressed: the rule waits behind it.
        var html = inside.Length == 0
            ? RuleMark.Said(brief, why, reader)
            : $"<details><summary>{reader.Tell(why.Sentence)}{more}</summary>{string.Concat(RuleMark.Says(brief, why, reader).Concat(inside).Select(s => $"<p>{s}</p>"))}</details>";
        return $"""
            <tr class="why" role="row"><td role="cell" data-column="why" data-label="{reader.Attribute(BriefTableWords.Why)}" colspan="{columns}" aria-colspan="{columns}"><div>{html}</div></td></tr>

            """;
    }

    private static IEnumerable<Saying> Note(BriefRow row)
    {
        if (row.Verdict.Basis is not VerdictBasis.Known { Last.Actual: var latest }) yield break;
        if (!string.IsNullOrEmpty(latest.Note)) yield return BriefTableWords.Note.Say(latest.Note);
        yield return BriefTableWords.Recorded.Say(BriefText.RecordedBy(row)!, latest.RecordedAt);
    }
}
