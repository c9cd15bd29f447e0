using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.TestKit.Files;

namespace PerfServerless.EndToEnd.Tests.Scripts.Azure;

/// <summary>Runs <c>scripts/deploy.sh</c> where only a made-up Azure CLI can be found, whatever the machine has.</summary>
internal sealed class FakeAzure : IDisposable
{
    public const string Environment = "trial";

    private static readonly string[] Tools =
    [
        "bash", "base64", "cat", "cut", "date", "dirname", "env", "find", "grep", "head", "mkdir", "mktemp", "mv", "od", "printf", "rm", "sed", "sleep", "sort",
        "touch", "tr",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("perf-azure-");
    private readonly DirectoryInfo bin;

    public FakeAzure()
    {
        bin = folder.CreateSubdirectory("bin");
        foreach (var tool in Tools)
        {
            var found = new[] { "/usr/bin", "/bin" }.Select(d => Path.Combine(d, tool)).FirstOrDefault(File.Exists)
                ?? throw new InvalidOperationException($"{tool} is not installed.");
            File.CreateSymbolicLink(Path.Combine(bin.FullName, tool), found);
        }

        Install("az", "fake-az.sh");
        Install("curl", "fake-curl.sh");
        Has("state/.keep");
        var parameters = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "infra", "environments", "dev.bicepparam"));
        Parameters = Has(
            "trial.bicepparam",
            parameters.Replace("'dev'", $"'{Environment}'", StringComparison.Ordinal).Replace("@example.org", "@acme.test", StringComparison.Ordinal));
        Package = Has("package.zip", "PK and the rest");
    }

    public string Parameters { get; set; }

    public string Package { get; set; }

    /// <summary>What the script asked of the Azure CLI and of curl, a line each.</summary>
    public IReadOnlyList<string> Calls => ReadLines("calls");

    /// <summary>The settings of the environment that deployments were begun with.</summary>
    public IReadOnlyList<string> Received => ReadLines("received");

    /// <summary>The deployment's outputs, which other scripts read.</summary>
    public string Outputs => File.ReadAllText(Path.Combine(folder.FullName, "artifacts", $"{Environment}.json"));

    public string State(string name) => Path.Combine(folder.FullName, "state", name);

    /// <summary>Writes a file of the fake's state.</summary>
    public void Holds(string name, string content = "") => Has(Path.Combine("state", name), content);

    public void Without(string tool) => File.Delete(Path.Combine(bin.FullName, tool));

    public string Has(string name, string content = "")
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public ServerProcess Start(params string[] more) => ServerProcess.Start(
        "deploy.sh",
        Path.Combine(bin.FullName, "bash"),
        [
            Path.Combine(RepositoryFiles.Root, "scripts", "deploy.sh"), "--environment", Environment, "--resource-group", "reviews", "--parameters", Parameters,
            "--package", Package, .. more,
        ],
        RepositoryFiles.Root,
        new Dictionary<string, string>
        {
            ["PATH"] = bin.FullName, ["FAKE_AZURE"] = Path.Combine(folder.FullName, "state"), ["PERF_DEPLOY_PAUSE"] = "0", ["PERF_DEPLOY_PATIENCE"] = "1",
            ["PERF_DEPLOY_ARTIFACTS"] = Path.Combine(folder.FullName, "artifacts"),
        });

    public async Task<(int Exit, string Said)> RunAsync(params string[] more)
    {
        await using var script = Start(more);
        return (await script.EndsAsync(), script.Output);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Install(string name, string script)
    {
        var path = Path.Combine(bin.FullName, name);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Scripts", "Azure", script), path);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private string[] ReadLines(string name) => File.Exists(State(name)) ? File.ReadAllLines(State(name)) : [];
}
