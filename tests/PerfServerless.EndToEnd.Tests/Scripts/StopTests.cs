using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Network;

namespace PerfServerless.EndToEnd.Tests.Scripts;

/// <summary>Whoever stops the app in an orderly way sees that it went well: exit code 0, whatever it was at.</summary>
public sealed class StopTests : IDisposable
{
    private readonly Program program = new();

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task While_it_has_nothing_to_do(string signal)
    {
        await using var app = await AppServer.StartAsync((await AzuriteServer.Shared).ConnectionString, program.Folder.FullName);

        await Program.SignalAsync(app.Process.Id, signal);
        Assert.True(await app.Process.EndsAsync() == 0, $"It ended with {app.Process.ExitCode}: {app.Output}");
    }

    [Fact]
    public async Task While_its_storage_is_away()
    {
        var storage = await AzuriteServer.StartAsync();
        await using var app = await AppServer.StartAsync(storage.ConnectionString, program.Folder.FullName);
        await storage.DisposeAsync();

        await Program.SignalAsync(app.Process.Id, "TERM");
        Assert.True(await app.Process.EndsAsync() == 0, $"It ended with {app.Process.ExitCode}: {app.Output}");
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task While_it_waits_for_a_storage_that_was_never_there_or_has_just_begun(string signal)
    {
        var (nowhere, account) = (FreePort.Take(), "devstoreaccount1");
        program.Environment["Storage__ConnectionString"] =
            $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey=AAAA;TableEndpoint=http://127.0.0.1:{nowhere}/{account};QueueEndpoint=http://127.0.0.1:{nowhere}/{account}";
        await using var app = program.Start("serve", "--urls", $"http://localhost:{FreePort.Take()}");
        await Eventually.TrueAsync("it to say its first word", () => app.Output.Length > 0 || (app.HasEnded ? throw app.Failure("ended") : false));

        await Program.SignalAsync(app.Id, signal);
        Assert.True(await app.EndsAsync() == 0, $"It ended with {app.ExitCode}: {app.Output}");
    }
}
