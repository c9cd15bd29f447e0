using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.BriefPages;

/// <summary>Leads from a sentence to the rules behind it, which stand with their ids at the end of the page and nowhere else.</summary>
internal static class RuleMark
{
    /// <summary>A sentence with a mark for each of its rules.</summary>
    public static string Said(Brief brief, Remark remark, Reader reader) => reader.Tell(remark.Sentence) + Marks(brief, remark, reader);

    /// <summary>What the rules of a sentence say, each with its mark, for where the sentence itself can hold none.</summary>
    public static IEnumerable<string> Says(Brief brief, Remark remark, Reader reader) =>
        Known(brief, remark).Select(r => Said(brief, new(BriefPageWords.RuleSays.Say(r.Sentence), r.Id), reader));

    /// <summary>The rules that the brief names, each with its sentence.</summary>
    public static string List(Brief brief, Reader reader) => Fold.Of("rules", BriefPageWords.Rules, brief.Rules.Count, brief.Rules.Count == 0 ? "" : $"""
        <p class="quiet">{reader.Tell(BriefPageWords.RulesIntro)}</p>
        <dl class="rules">{string.Concat(RuleBook.Of(brief.Rules).Select(r => $"""<div id="{Anchor(r.Id)}"><dt>{Html.Text(r.Id)}</dt><dd>{reader.Tell(r.Sentence)}</dd></div>"""))}</dl>
        """, reader);

    private static string Marks(Brief brief, Remark remark, Reader reader)
    {
        var rules = Known(brief, remark);
        return rules.Count == 0 ? "" : $" <span class=\"rule\">{string.Join(' ', rules.Select((r, i) => Mark(r, rules.Count == 1 ? BriefPageWords.RuleMark : BriefPageWords.RuleMarkNumbered.Say(i + 1), reader)))}</span>";
    }

    private static string Mark(Rule rule, Saying words, Reader reader) =>
        $"""<a href="#{Anchor(rule.Id)}" title="{reader.Attribute(rule.Sentence)}">{reader.Tell(words)}</a>""";

    // A rule that the brief does not list, or that there is no more, has no place to lead to.
    private static List<Rule> Known(Brief brief, Remark remark) =>
        [.. remark.RuleIds.Where(id => brief.Rules.Contains(id, StringComparer.Ordinal)).Select(RuleBook.Find).OfType<Rule>()];

    private static string Anchor(string id) => $"rule-{Html.Text(id)}";
}
