using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Network;

namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>Microsoft's Agents Playground as one of the organisation's people: a Teams client without Teams.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private readonly ServerProcess process;

    private Playground(ServerProcess process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public string Output => process.Output;

    public static async Task<Playground> StartAsync(string organisation, string person, string folder, AppServer app)
    {
        await Colleagues.WritePlaygroundAsync(organisation, person, folder);

        var port = FreePort.Take();
        var process = ServerProcess.Start($"The playground of {person}", "node", [
            NodeModules.Find("@microsoft/m365agentsplayground", "cli.js"), "-e", app.Bot.AbsoluteUri, "-c", "msteams", "--dt", "-p", $"{port}"], folder);
        var address = new Uri($"http://localhost:{port}");
        using var http = new HttpClient();
        await process.ListensAsync(async () => (await http.GetAsync(address)).IsSuccessStatusCode);
        return new(process, address);
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
