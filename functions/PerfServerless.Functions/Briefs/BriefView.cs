using System.Text.Json;
using System.Text.Json.Nodes;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Briefs.Updates;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Ledger;

namespace PerfServerless.Functions.Briefs;

/// <summary>
/// A brief as the API answers it: what is stored, with a <c>sentence</c> beside each saying. Each KPI also has its <c>why</c>, and each
/// rule stands with what it says. Beside it stand <c>updatedSince</c>, what is known since it was compiled, and <c>decisions</c>, what its meeting decided.
/// </summary>
internal static class BriefView
{
    /// <param name="since">Null for nothing.</param>
    /// <param name="decisions">Of its meeting, with what was taken back; null for none.</param>
    public static JsonObject Of(Brief brief, Reader reader, BriefSince? since = null, IReadOnlyList<DecisionView>? decisions = null)
    {
        var options = BriefJson.Spoken(reader with { TimeZone = brief.TimeZone });
        var view = Node(brief)!.AsObject();

        view["rules"] = new JsonArray([.. RuleBook.Of(brief.Rules).Select(r => new JsonObject { ["id"] = r.Id, ["says"] = Node(r.Sentence) })]);
        foreach (var (row, node) in brief.Rows.Zip(view["rows"]!.AsArray())) node!["why"] = Node(BriefText.Why(brief, row).Sentence);
        view["updatedSince"] = Node(BriefSinceView.Of(brief, since ?? BriefSince.Nothing));
        view["decisions"] = Node(decisions ?? []);
        return view;

        JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, options);
    }
}
