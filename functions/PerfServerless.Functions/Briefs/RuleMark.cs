using System.Globalization; // bridge
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words; // bridge

namespace PerfServerless.Functions.Briefs;

/// <summary>Names the rules behind a sentence; what a rule says is shown over its name, and at the end of the page.</summary>
internal static class RuleMark
{
    /// <summary>A sentence of ours or of a person, with its rules.</summary>
    /// <param name="linked">False inside what can be pressed itself.</param>
    public static string Said(Brief brief, Remark remark, bool linked = true, CultureInfo? culture = null) =>
        Html.Isolated(BridgeCulture.Of(remark.Sentence, culture ?? CultureInfo.GetCultureInfo("en-US")) /* bridge */) + (remark.RuleIds.Count == 0 ? "" : $" <span class=\"rule\">({(remark.RuleIds.Count == 1 ? "Rule" : "Rules")} {string.Join(", ", remark.RuleIds.Select(id => Name(brief, id, linked)))})</span>");

    /// <summary>The rules that the brief names, each with its sentence.</summary>
    public static string List(Brief brief) => brief.Rules.Count == 0 ? "" : $"""
        <h2 id="rules">The rules behind this brief</h2>
        <p class="quiet">Every status is computed by one of these rules; within a group the first that matches decides.</p>
        <dl class="rules">{string.Concat(brief.Rules.Select(r => $"""<div id="{Anchor(r.Id)}"><dt>{Html.Text(r.Id)}</dt><dd>{Html.Text(BridgeText.English(r.Sentence) /* bridge */)}</dd></div>"""))}</dl>
        """;

    private static string Name(Brief brief, string id, bool linked)
    {
        // A brief of an earlier version may name a rule whose sentence it did not keep.
        if (brief.Rules.FirstOrDefault(r => r.Id == id) is not { } rule) return Html.Text(id);

        var title = Html.Text(BridgeText.English(rule.Sentence)); // bridge
        return linked ? $"""<a href="#{Anchor(id)}" title="{title}">{Html.Text(id)}</a>""" : $"""<span title="{title}">{Html.Text(id)}</span>""";
    }

    private static string Anchor(string id) => $"rule-{Html.Text(id)}";
}
