using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.TestKit.Files;

namespace PerfServerless.EndToEnd.Tests.TeamsApp;

/// <summary><c>scripts/teams-app.sh</c> as somebody runs it, with a folder of the test's own.</summary>
internal sealed class TeamsAppScript : IDisposable
{
    public const string AppId = "0f1e2d3c-0000-4000-8000-00000000000a";

    public const string Tenant = "0f1e2d3c-0000-4000-8000-00000000000b";

    private static readonly string Script = Path.Combine(RepositoryFiles.Root, "scripts", "teams-app.sh");

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("perf-teams-app-");

    public string Zip => Path.Combine(Folder.FullName, "app.zip");

    public Dictionary<string, string> Environment { get; } = [];

    /// <param name="changed">Options in another form than the usual one; without a value they are left out.</param>
    public Task<(int Exit, string Said)> MakeAsync(Dictionary<string, string?>? changed = null, params string[] more)
    {
        var options = new Dictionary<string, string?>
        {
            ["--host"] = "reviews.velund.com",
            ["--app-id"] = AppId,
            ["--tenant"] = Tenant,
            ["--developer"] = "Velund Ltd",
            ["--website"] = "https://velund.com",
            ["--privacy"] = "https://velund.com/privacy",
            ["--terms"] = "https://velund.com/terms",
            ["--out"] = Zip,
        };
        foreach (var (name, value) in changed ?? []) options[name] = value;
        return RunAsync([.. options.Where(o => o.Value is not null).SelectMany(o => new[] { o.Key, o.Value! }), .. more]);
    }

    public async Task<(int Exit, string Said)> RunAsync(params string[] arguments)
    {
        await using var process = ServerProcess.Start("teams-app.sh", "bash", [Script, .. arguments], Folder.FullName, Environment);
        return (await process.EndsAsync(), process.Output);
    }

    public void Dispose() => Folder.Delete(recursive: true);
}
