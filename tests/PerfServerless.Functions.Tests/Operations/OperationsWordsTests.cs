using System.Net;
using System.Text.RegularExpressions;
using PerfServerless.Functions.Tests.BriefPages;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Operations;

public sealed partial class OperationsWordsTests : IAsyncLifetime, IAsyncDisposable
{
    private OperationsHost host = null!;

    public async Task InitializeAsync() => host = await TroubledHub.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    [Theory]
    [InlineData("/api/ops")]
    [InlineData("/api/ops?status=Failed")]
    [InlineData("/api/ops?status=Completed")]
    [InlineData("/api/ops?status=Sleepy")]
    [InlineData("/api/ops?after=nonsense")]
    [InlineData("/api/ops/view/q:running")]
    [InlineData("/api/ops/view/q:parked")]
    [InlineData("/api/ops/view/q:failed")]
    [InlineData("/api/ops/view/q:nobody")]
    public async Task Nothing_on_the_pages_is_uncatalogued_but_data(string path)
    {
        var page = Counts().Replace(await PageAsync(path, PseudoLanguage.Code), "");

        Assert.All(PageText.Read(page), text => Assert.Equal("", Data().Replace(PseudoLanguage.Unmarked(text), "").Trim()));
    }

    [Fact]
    public async Task A_link_that_opens_nothing_is_told_in_catalogued_words()
    {
        using var answer = await host.AnonymouslyAsync(HttpMethod.Get, "/api/ops?s=all&r=x&e=1&h=00", PseudoLanguage.Code);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.All(PageText.Read(page), text => Assert.Equal("", PseudoLanguage.Unmarked(text).Trim()));
    }

    [Theory]
    [InlineData("de", "Was geschah, Neuestes zuerst", "Waiting hat begonnen.", "First (#0) aufgerufen.", "Läuft", "nächste Besprechung <bdi>2026-06-04")]
    [InlineData("fr", "Ce qui s’est passé, le plus récent d’abord", "Waiting a commencé.", "Appel\u00a0: First (#0).", "En cours", "prochaine réunion <bdi>2026-06-04")]
    public async Task An_instance_reads_in_the_operators_language(string language, params string[] words)
    {
        var page = WebUtility.HtmlDecode(await PageAsync($"/api/ops/view/{TroubledHub.Running}", language));

        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.All(words, w => Assert.Contains(w, page, StringComparison.Ordinal));
    }

    private async Task<string> PageAsync(string path, string language)
    {
        using var answer = await host.AnonymouslyAsync(
            HttpMethod.Get, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{host.Link()}", language);
        return await answer.Content.ReadAsStringAsync();
    }

    // How many events an instance's history holds stands alone in its column, which says so.
    [GeneratedRegex("""(?<=<td data-label="[^"]*" class="number"><span>)\d+(?=</span>)""")]
    private static partial Regex Counts();

    [GeneratedRegex(TroubledHub.Data)]
    private static partial Regex Data();
}
