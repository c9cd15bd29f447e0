using System.Text.Json.Nodes;
using PerfServerless.Bot.Cards;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Bot.Tests.Cards;

/// <summary>Every card in the pseudo-language: what is read without its marks was never catalogued.</summary>
public sealed class PseudoLanguageCardsTests
{
    /// <summary>The words of our samples that are an organisation's own.</summary>
    private static readonly string[] Data =
    [
        "On-time delivery", "Revenue of spare parts", "Open service tickets", "Return rate", "Scrap rate", "Machine availability", "Net promoter score",
        "Kim Berg", "EUR", "counted twice", "why", "ninety", "Supplier is late",
    ];

    private static readonly Reader Reader = PseudoLanguage.Reader with { NameOf = _ => "Kim Berg" };

    public static TheoryData<string> Names => [.. SampleCards.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_that_is_read_is_unmarked_and_the_card_keeps_its_rules(string name)
    {
        var card = (JsonObject)JsonNode.Parse(CardRenderer.Render(SampleCards.All[name], Reader).Json.GetRawText())!;

        Assert.DoesNotContain(Read(card).Select(Unmarked), rest => rest.Any(char.IsLetter));
        Assert.DoesNotContain("the card is too large", CardRules.Check(card));
    }

    [Fact]
    public void An_offender_is_caught() => Assert.Contains(
        "label", Read(JsonNode.Parse("""{"type":"Input.Text","label":"label"}""")!).Select(Unmarked));

    private static string Unmarked(string text) =>
        Data.Aggregate(PseudoLanguage.Unmarked(text), (rest, data) => rest.Replace(data, "", StringComparison.OrdinalIgnoreCase));

    /// <summary>All that a person reads or hears of a card.</summary>
    private static IEnumerable<string> Read(JsonNode node) => node switch
    {
        JsonObject o => o.SelectMany(m => m.Key is "text" or "label" or "errorMessage" or "placeholder" or "title" or "tooltip" or "speak" or "fallbackText"
            ? [Text(m.Value) ?? ""]
            : m.Value is null or JsonValue || m.Key is "data" or "fallback" ? [] : Read(m.Value)),
        JsonArray a => a.SelectMany(i => i is null ? [] : Read(i)),
        _ => [],
    };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
