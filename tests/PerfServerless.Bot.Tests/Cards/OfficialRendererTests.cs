using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfServerless.Bot.Cards;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Bot.Tests.Cards;

/// <summary>Every card is rendered by Microsoft's own JavaScript renderer.</summary>
public sealed class OfficialRendererTests
{
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
        Assert.All(report, card => Assert.Empty(card.Value));
    }

    [Fact]
    public async Task The_renderer_reports_an_offender()
    {
        var offender = JsonNode.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Banner","text":"unknown"}]}""");

        var report = await RenderAsync(new JsonObject { ["offender"] = offender });

        Assert.NotEmpty(report["offender"]);
    }

    private static async Task<Dictionary<string, string[]>> RenderAsync(JsonObject cards)
    {
        // The file stays beside the tests, so that the cards of a run can be looked at.
        var file = Path.Combine(AppContext.BaseDirectory, $"cards-{cards.Count}.json");
        await File.WriteAllTextAsync(file, cards.ToJsonString());

        var script = Path.Combine(AppContext.BaseDirectory, "Cards", "render-cards.js");
        using var node = Process.Start(new ProcessStartInfo("node", [script, NodeModules.Find("adaptivecards", "dist/adaptivecards.js"), file])
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
