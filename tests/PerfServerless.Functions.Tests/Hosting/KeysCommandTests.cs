using System.CommandLine;
using Microsoft.Extensions.Configuration;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Tests.Import;
using PerfServerless.Host.Commands;
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

        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(link.Query);
        Assert.Equal(
            LinkCheck.Valid, new LinkSigner(keys, TimeProvider.System).Check(LinkPurposes.Operations, query["s"], query["r"], query["e"], query["h"], query["k"]));
    }

    private async Task<string> PrintedAsync(params string[] words)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("PerfServerless:DataFolder", folder.Path)]).Build();
        await using var output = new StringWriter();
        Assert.Equal(0, await KeysCommand.Create(Readers.English, settings).Parse(words).InvokeAsync(new InvocationConfiguration { Output = output }));
        return output.ToString().Trim();
    }
}
