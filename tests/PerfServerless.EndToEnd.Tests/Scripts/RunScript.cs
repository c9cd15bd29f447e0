using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.TestKit.Files;
using PerfServerless.TestKit.Network;

namespace PerfServerless.EndToEnd.Tests.Scripts;

/// <summary><c>scripts/run.sh</c> on ports and in a folder of the test's own, with what the tests were built with.</summary>
internal sealed class RunScript : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("perf-run-");
    private readonly Dictionary<string, int> ports =
        new[] { "APP", "PLAYGROUND", "TEAMS", "MAIL", "BLOB", "QUEUE", "TABLE" }.ToDictionary(n => $"PERF_{n}_PORT", _ => FreePort.Take());

    private ServerProcess? process;

    public ServerProcess Process => process ?? throw new InvalidOperationException("The script was not started.");

    public IReadOnlyCollection<int> Ports => ports.Values;

    public RunScript Start(params string[] arguments)
    {
        var environment = ports.ToDictionary(p => p.Key, p => p.Value.ToString(CultureInfo.InvariantCulture));
        environment["PERF_DATA"] = folder.FullName;
        environment["PERF_CONFIGURATION"] = Directory.GetParent(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!.Name;

        process = ServerProcess.Start(
            "scripts/run.sh", "bash", [Path.Combine(RepositoryFiles.Root, "scripts", "run.sh"), .. arguments], RepositoryFiles.Root, environment);
        return this;
    }

    /// <summary>Waits until it says what to open.</summary>
    public Task RunsAsync() => Eventually.TrueAsync("scripts/run.sh to say what to open", () =>
        Process.HasEnded ? throw Process.Failure("ended by itself") : Process.Output.Contains("Ctrl-C ends everything", StringComparison.Ordinal));

    /// <summary>The host's own key, which the script keeps in its folder.</summary>
    public string Key => JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder.FullName, "keys.json")))!["ApiKey"]!.GetValue<string>();

    /// <summary>Ctrl-C.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> InterruptAsync()
    {
        await using var kill = ServerProcess.Start("kill", "bash", ["-c", $"kill -INT {Process.Id}"]);
        Assert.Equal(0, await kill.EndsAsync());
        return await Process.EndsAsync();
    }

    /// <summary>How many messages everybody of the open weekly review got, asked with the key of its folder.</summary>
    public async Task<IReadOnlyDictionary<string, int>> MessagesAsync()
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://localhost:{ports["PERF_APP_PORT"]}") };
        http.DefaultRequestHeaders.Add("X-Api-Key", Key);
        var cycles = JsonNode.Parse(await http.GetStringAsync(new Uri("/api/cadences/weekly/cycles", UriKind.Relative)))!.AsArray();
        if (cycles.Count == 0) return new Dictionary<string, int>(); // it opens in a moment

        var cycle = JsonNode.Parse(await http.GetStringAsync(new Uri($"/api/cycles/{cycles[0]!["key"]}", UriKind.Relative)))!;

        return cycle["checkIns"]!.AsArray().ToDictionary(c => c!["person"]!.GetValue<string>(), c => c!["messages"]!.GetValue<int>());
    }

    /// <summary>Moves the business clock.</summary>
    public async Task MoveClockAsync(DateTimeOffset to)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://localhost:{ports["PERF_APP_PORT"]}") };
        using var answer = await http.PostAsJsonAsync("/api/dev/clock", new { to });
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await process.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
