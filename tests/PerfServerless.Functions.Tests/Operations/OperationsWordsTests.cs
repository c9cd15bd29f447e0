using System.Net;
using System.Text.RegularExpressions;
using PerfServerless.Durable;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Operations;

public sealed partial class OperationsWordsTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly OperationsHost host = new();

    public async Task InitializeAsync()
    {
        host.Registry.AddOrchestratorFunc<string, string>("Calls", async (context, _) =>
        {
            await context.CallActivityAsync<string>("Work");
            return await context.WaitForExternalEvent<string>("go");
        });
        host.Registry.AddActivityFunc<string?, string>("Work", (_, _) => "done");
        await host.StartAsync();
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Calls", null, new StartOrchestrationOptions("q:1"));
        await host.UntilAsync("q:1", OrchestrationRuntimeStatus.Running);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    [Theory]
    [InlineData("/api/ops")]
    [InlineData("/api/ops?status=Failed")]
    [InlineData("/api/ops?status=Sleepy")]
    [InlineData("/api/ops?after=nonsense")]
    [InlineData("/api/ops/view/q:1")]
    [InlineData("/api/ops/view/q:nobody")]
    public async Task Nothing_on_the_pages_is_uncatalogued_but_data(string path)
    {
        var text = WebUtility.HtmlDecode(Tags().Replace(Head().Replace(await PageAsync(path, PseudoLanguage.Code), ""), " "));

        Assert.DoesNotContain(Data().Replace(PseudoLanguage.Unmarked(text), ""), char.IsLetter); // numbers alone are the same in every language
    }

    [Theory]
    [InlineData("de", "Was geschah, Neuestes zuerst", "Calls hat begonnen.", "Work (#0) aufgerufen.", "Läuft")]
    [InlineData("fr", "Ce qui s’est passé, le plus récent d’abord", "Calls a commencé.", "Appel\u00a0: Work (#0).", "En cours")]
    public async Task An_instance_reads_in_the_operators_language(string language, params string[] words)
    {
        var page = WebUtility.HtmlDecode(await PageAsync("/api/ops/view/q:1", language));

        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.All(words, w => Assert.Contains(w, page, StringComparison.Ordinal));
    }

    private async Task<string> PageAsync(string path, string language)
    {
        using var answer = await host.AnonymouslyAsync(
            HttpMethod.Get, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{host.Link()}", language);
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    // Ids, names of orchestrators and moments.
    [GeneratedRegex(@"q:1|Calls|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\u00a0UTC")]
    private static partial Regex Data();
}
