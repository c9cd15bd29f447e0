using System.CommandLine;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Tests.Import;
using PerfServerless.Host.Commands;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Hosting;

public sealed class KeysCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_prints_the_key_of_this_machine_and_a_link_that_opens_the_operations_page()
    {
        var printed = await PrintedAsync("api");
        var keys = HostKeyFile.ReadOrMake(Path.Combine(folder.Path, HostKeyFile.Name));
        Assert.Equal(keys.ApiKey, printed);
        Assert.Equal(Convert.ToBase64String(keys.LinkKey), await PrintedAsync("signing"));

        var link = new Uri(await PrintedAsync("ops-link", "--url", "http://localhost:1234/"));
        Assert.Equal("http://localhost:1234/api/ops", link.GetLeftPart(UriPartial.Path));
        Assert.Equal(LinkCheck.Valid, Check(keys, link));
    }

    [Fact]
    public async Task It_rotates_the_keys_of_this_machine_and_prints_none_of_them()
    {
        var (key, link) = (await PrintedAsync("api"), new Uri(await PrintedAsync("ops-link")));
        var said = await PrintedAsync("rotate-host");
        var keys = HostKeyFile.ReadOrMake(Path.Combine(folder.Path, HostKeyFile.Name));

        Assert.NotEqual(key, keys.ApiKey);
        Assert.Equal(Readers.English.Say(KeyCommandWords.HostRotated), said);
        Assert.Equal(LinkCheck.Valid, Check(keys, link));

        await PrintedAsync("rotate-host", "--end-links");
        Assert.Equal(LinkCheck.Expired, Check(HostKeyFile.ReadOrMake(Path.Combine(folder.Path, HostKeyFile.Name)), link));
    }

    [Fact]
    public async Task A_file_of_keys_that_cannot_be_used_is_told_in_a_sentence_by_every_command()
    {
        File.WriteAllText(Path.Combine(folder.Path, HostKeyFile.Name), "{}");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(folder.Path, HostKeyFile.Name), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        foreach (var command in new[] { "api", "signing", "ops-link", "rotate-host", "list", "revoke 00000000" })
            Assert.Contains("is damaged", await PrintedAsync(1, command.Split(' ')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisations_keys_are_made_listed_rotated_and_revoked_through_the_running_host()
    {
        await using var host = await ListeningAsync();
        var url = host.Urls.First();

        var made = (await PrintedAsync("new", "--name", "ERP", "--scopes", "read,actuals", "--days", "7", "--url", url)).Split('\n');
        var key = ApiKeyText.TryParse(made[^1].Trim())!;
        Assert.Contains("shown only now", made[0], StringComparison.Ordinal);
        Assert.Equal(200, await CallAsync(url, key.Whole));

        var listed = await PrintedAsync("list", "--organisation", "acme", "--url", url);
        Assert.Contains(key.Id, listed, StringComparison.Ordinal);
        Assert.Contains("read,actuals", listed, StringComparison.Ordinal);
        Assert.DoesNotContain(key.Secret, listed, StringComparison.Ordinal);

        var renewed = ApiKeyText.TryParse((await PrintedAsync("rotate", key.Id, "--overlap-hours", "0", "--url", url)).Split('\n')[^1].Trim())!;
        Assert.Equal((200, 401), (await CallAsync(url, renewed.Whole), await CallAsync(url, key.Whole)));

        Assert.Contains(key.Id, await PrintedAsync("revoke", key.Id, "--url", url), StringComparison.Ordinal);
        Assert.Equal(401, await CallAsync(url, renewed.Whole));
        Assert.Contains("revoked", await PrintedAsync("list", "--url", url), StringComparison.Ordinal);

        Assert.Contains("no organisation 'nobody'", await PrintedAsync(1, "list", "--organisation", "nobody", "--url", url), StringComparison.Ordinal);
        Assert.Contains("has no key '00000000'", await PrintedAsync(1, "revoke", "00000000", "--url", url), StringComparison.Ordinal);
        Assert.Contains("by one or more", await PrintedAsync(1, "new", "--name", "x", "--scopes", "all", "--url", url), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_comes_from_a_file_or_the_environment_and_what_is_wrong_with_it_is_told()
    {
        await using var host = await ListeningAsync();
        var url = host.Urls.First();
        var key = ApiKeyText.TryParse((await PrintedAsync("new", "--name", "ERP", "--scopes", "read", "--url", url)).Split('\n')[^1].Trim())!;
        var file = Path.Combine(folder.Path, "key.txt");
        await File.WriteAllTextAsync(file, $"{key.Whole}\r\n");

        Assert.Contains("only the host's own key", await PrintedAsync(1, "list", "--url", url, "--key-file", file), StringComparison.Ordinal);
        Assert.Contains("could not be read", await PrintedAsync(1, "list", "--url", url, "--key-file", file + "x"), StringComparison.Ordinal);
        await PrintedAsync("revoke", key.Id, "--url", url);
        Assert.Contains("was revoked on", await PrintedAsync(1, "list", "--url", url, "--key-file", file), StringComparison.Ordinal);

        Assert.Contains("does not know this API key", await PrintedAsync(1, "perf_other", ["list", "--url", url]), StringComparison.Ordinal);
        Assert.NotEmpty(KeysCommand.Create(Readers.English).Parse("list --key x").Errors);
    }

    [Fact]
    public async Task Whatever_it_prints_is_catalogued_but_data()
    {
        await using var host = await ListeningAsync();
        var url = host.Urls.First();
        var made = await PrintedAsync(PseudoLanguage.Reader, 0, null, ["new", "--name", "0", "--scopes", "read", "--url", url]);
        var key = ApiKeyText.TryParse(made.Split('\n')[^1].Trim())!;

        foreach (var printed in new[]
        {
            made.Replace(key.Whole, "", StringComparison.Ordinal),
            await PrintedAsync(PseudoLanguage.Reader, 0, null, ["revoke", key.Id, "--url", url]),
            await PrintedAsync(PseudoLanguage.Reader, 0, null, ["rotate-host"]),
            await PrintedAsync(PseudoLanguage.Reader, 1, null, ["list", "--url", url, "--key-file", "/nowhere"]),
        })
        {
            Assert.Equal("", PseudoLanguage.Unmarked(printed).Replace(key.Id, "", StringComparison.Ordinal).Trim());
        }
    }

    private static LinkCheck Check(HostKeys keys, Uri link)
    {
        var query = QueryHelpers.ParseQuery(link.Query);
        return new LinkSigner(keys, TimeProvider.System).Check(LinkPurposes.Operations, query["s"], query["r"], query["e"], query["h"], query["k"]);
    }

    /// <summary>A host on a port of this machine, with one organisation, under the keys of the folder.</summary>
    private async Task<ListeningHost> ListeningAsync() =>
        await ListeningHost.StartAsync(HostKeyFile.ReadOrMake(Path.Combine(folder.Path, HostKeyFile.Name)), new FolderBuilder());

    private static async Task<int> CallAsync(string url, string key)
    {
        using var http = new HttpClient { DefaultRequestHeaders = { { "X-Api-Key", key } } };
        using var answer = await http.GetAsync(new Uri($"{url}/api/cadences"));
        return (int)answer.StatusCode;
    }

    private Task<string> PrintedAsync(params string[] words) => PrintedAsync(0, words);

    private Task<string> PrintedAsync(int code, params string[] words) => PrintedAsync(Readers.English, code, null, words);

    private Task<string> PrintedAsync(int code, string key, string[] words) => PrintedAsync(Readers.English, code, key, words);

    private async Task<string> PrintedAsync(Reader reader, int code, string? key, string[] words)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("PerfServerless:DataFolder", folder.Path), new(KeyGiven.Variable, key)]).Build();
        await using var output = new StringWriter();
        var ended = await KeysCommand.Create(reader, settings).Parse(words).InvokeAsync(new InvocationConfiguration { Output = output, Error = output });
        Assert.True(code == ended, output.ToString());
        return output.ToString().Trim();
    }
}
