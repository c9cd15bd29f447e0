using System.Globalization;
using PerfServerless.EndToEnd.Tests.Harness;

namespace PerfServerless.EndToEnd.Tests.Scripts;

/// <summary><c>scripts/run.sh</c> on ports and in a folder of the test's own, with what the tests were built with.</summary>
internal sealed class RunScript : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("perf-run-");
    private ServerProcess? process;

    public int AppPort { get; } = FreePort.Take();

    public int TablePort { get; } = FreePort.Take();

    public ServerProcess Process => process ?? throw new InvalidOperationException("The script was not started.");

    public IReadOnlyList<int> Ports { get; private set; } = [];

    public RunScript Start(params string[] arguments)
    {
        var names = new[] { "PERF_PLAYGROUND_PORT", "PERF_TEAMS_PORT", "PERF_BLOB_PORT", "PERF_QUEUE_PORT" };
        var environment = names.ToDictionary(n => n, _ => Text(FreePort.Take()));
        environment["PERF_APP_PORT"] = Text(AppPort);
        environment["PERF_TABLE_PORT"] = Text(TablePort);
        Ports = [.. environment.Values.Select(v => int.Parse(v, CultureInfo.InvariantCulture))];
        environment["PERF_DATA"] = folder.FullName;
        environment["PERF_CONFIGURATION"] = Directory.GetParent(AppContext.BaseDirectory.TrimEnd('/'))!.Name;

        process = ServerProcess.Start("scripts/run.sh", "bash", [Path.Combine(Repository.Root, "scripts", "run.sh"), .. arguments], Repository.Root, environment);
        return this;
    }

    /// <summary>Ctrl-C.</summary>
    public async Task InterruptAsync()
    {
        await using var kill = ServerProcess.Start("kill", "bash", ["-c", $"kill -INT {Process.Id}"]);
        Assert.Equal(0, await kill.EndsAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await process.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
