using System.Text.Json;
using System.Text.Json.Nodes;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Briefs;

/// <summary>
/// A brief as the API answers it: what is stored, with a <c>sentence</c> beside each saying. Each KPI also has its <c>why</c>, and each
/// rule stands with what it says.
/// </summary>
internal static class BriefView
{
    public static JsonObject Of(Brief brief, Reader reader)
    {
        var options = BriefJson.Spoken(reader with { TimeZone = brief.TimeZone });
        var view = Node(brief)!.AsObject();

        view["rules"] = new JsonArray([.. RuleBook.Of(brief.Rules).Select(r => new JsonObject { ["id"] = r.Id, ["says"] = Node(r.Sentence) })]);
        foreach (var (row, node) in brief.Rows.Zip(view["rows"]!.AsArray())) node!["why"] = Node(BriefText.Why(brief, row).Sentence);

        return view;

        JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, options);
    }
}
