using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfServerless.Bot.Cards;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Bot.Tests.Cards;

/// <summary>Every card is rendered by Microsoft's own JavaScript renderer.</summary>
public sealed class OfficialRendererTests
{
    // What it says of an element that it does not know and that brings something to show instead.
    private const string ChartFallsBack = "Unknown element type \"Chart.Line\". Fallback will be used if present.";

    [Fact]
    public async Task The_official_renderer_understands_every_card()
    {
        Reader[] readers = [Readers.English, Readers.German, Readers.French, PseudoLanguage.Reader];
        var cards = new JsonObject(
            from card in SampleCards.All
            from reader in readers
            select KeyValuePair.Create($"{card.Key} {reader.Language}", JsonNode.Parse(CardRenderer.Render(card.Value, reader).Json.GetRawText())));

        var report = await RenderAsync(cards);

        Assert.Equal(SampleCards.All.Count * readers.Length, report.Count);
        Assert.All(report, card => Assert.All(card.Value, finding => Assert.Equal(ChartFallsBack, finding)));
        Assert.Equal(readers.Length, report.Count(card => card.Value.Contains(ChartFallsBack)));
    }

    [Fact]
    public async Task A_client_without_charts_shows_the_row_of_blocks_in_the_charts_place()
    {
        var card = JsonNode.Parse(CardRenderer.Render(SampleCards.Brief(), Readers.English).Json.GetRawText());

        var report = await RenderAsync(new JsonObject { ["brief"] = card }, "texts");

        Assert.Contains(report["brief"], text => text.StartsWith("▁▃▅█ ↗", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_renderer_reports_an_offender()
    {
        var offender = JsonNode.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Banner","text":"unknown"}]}""");

        var report = await RenderAsync(new JsonObject { ["offender"] = offender });

        Assert.NotEmpty(report["offender"]);
    }

    // S10: what people wrote is data, in every place where clients compute.
    [Theory]
    [InlineData("{{DATE(2026-05-08T15:00:00Z, SHORT)}}")]
    [InlineData("{{DATE(2026-05-08T15:00:00+02:00)}} and {{TIME(2026-05-08T15:00:00Z)}}")]
    [InlineData("{{{DATE(2026-05-08T15:00:00Z,LONG)}}}")]
    [InlineData("{{{{TIME(2026-05-08T15:00:00Z)}}}}")]
    [InlineData("{\u2060{TIME(2026-05-08T15:00:00Z)}}")]
    [InlineData("{\u200B{TIME(2026-05-08T15:00:00Z)}}")]
    [InlineData("${owner} ${{DATE(2026-05-08T15:00:00Z)}}")]
    public async Task Text_functions_that_people_typed_are_shown_as_typed(string typed)
    {
        var words = PartWords.Verbatim.Say(typed);
        var form = SampleCards.Form() with { Sections = [new(words, [SampleCards.Form().Fields.First() with { Name = typed, Error = words }])] };
        ChatCard[] cards = [form, new ChatCard.Line(words), new ChatCard.Notice(words, words, [])];

        var report = await RenderAsync(
            new JsonObject(cards.Select((c, i) => KeyValuePair.Create($"{i}", JsonNode.Parse(CardRenderer.Render(c, Readers.English).Json.GetRawText())))),
            "texts");

        var expected = typed.Replace("\u2060", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal);
        // The form says it in a heading, a name, a mistake and three labels.
        Assert.Equal([6, 1, 2], report.Values.Select(texts => texts.Count(t => AsRead(t).Contains(expected, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task The_renderer_computes_where_nobody_stops_it()
    {
        var offender = JsonNode.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"{{TIME(2026-05-08T15:00:00Z)}}"}]}""");

        var report = await RenderAsync(new JsonObject { ["offender"] = offender }, "texts");

        Assert.DoesNotContain("TIME", Assert.Single(report["offender"]));
    }

    // Markdown takes its backslashes away, and nobody sees the joiner.
    private static string AsRead(string shown) => shown.Replace("\\", "", StringComparison.Ordinal).Replace("\u2060", "", StringComparison.Ordinal);

    private static async Task<Dictionary<string, string[]>> RenderAsync(JsonObject cards, string what = "findings")
    {
        // The file stays beside the tests, so that the cards of a run can be looked at.
        var file = Path.Combine(AppContext.BaseDirectory, $"cards-{what}-{cards.Count}.json");
        await File.WriteAllTextAsync(file, cards.ToJsonString());

        var script = Path.Combine(AppContext.BaseDirectory, "Cards", "render-cards.js");
        using var node = Process.Start(new ProcessStartInfo("node", [script, NodeModules.Find("adaptivecards", "dist/adaptivecards.js"), file, what])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, errors);
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(await output)!;
    }
}
