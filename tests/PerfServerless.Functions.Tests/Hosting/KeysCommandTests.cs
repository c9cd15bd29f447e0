using PerfServerless.Functions.Api;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Tests.Import;
using PerfServerless.Host.Commands;

namespace PerfServerless.Functions.Tests.Hosting;

public sealed class KeysCommandTests : IDisposable
{
    private const string Folder = "PerfServerless__DataFolder";
    private readonly TemporaryFolder folder = new();
    private readonly TextWriter before = Console.Out;
    private readonly StringWriter printed = new();

    public KeysCommandTests()
    {
        Environment.SetEnvironmentVariable(Folder, folder.Path);
        Console.SetOut(printed);
    }

    public void Dispose()
    {
        Console.SetOut(before);
        Environment.SetEnvironmentVariable(Folder, null);
        printed.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task It_prints_the_key_of_this_machine_and_a_link_that_opens_the_operations_page()
    {
        Assert.Equal(0, await KeysCommand.Create().Parse(["api"]).InvokeAsync());
        var keys = HostKeyFile.ReadOrMake(Path.Combine(folder.Path, HostKeyFile.Name));
        Assert.Equal(keys.ApiKey, printed.ToString().Trim());

        printed.GetStringBuilder().Clear();
        Assert.Equal(0, await KeysCommand.Create().Parse(["ops-link", "--url", "http://localhost:1234/"]).InvokeAsync());
        var link = new Uri(printed.ToString().Trim());
        Assert.Equal("http://localhost:1234/api/ops", link.GetLeftPart(UriPartial.Path));

        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(link.Query);
        Assert.Equal(LinkCheck.Valid, new LinkSigner(keys.LinkKey, TimeProvider.System).Check(LinkPurposes.Operations, query["s"], query["r"], query["e"], query["h"]));
    }
}
