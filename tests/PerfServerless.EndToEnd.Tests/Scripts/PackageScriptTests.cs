using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.TestKit.Files;

namespace PerfServerless.EndToEnd.Tests.Scripts;

/// <summary>What <c>scripts/package.sh</c> looks at before it hands a package out, each shown an offender.</summary>
public sealed class PackageScriptTests : IDisposable
{
    private static readonly string[] Needed =
    [
        "host.json", "functions.metadata", "worker.config.json", "extensions.json", ".azurefunctions/function.deps.json",
        "Microsoft.Azure.Functions.Worker.dll", "Microsoft.Azure.Functions.Worker.Core.dll", "Microsoft.Azure.Functions.Worker.Extensions.DurableTask.dll",
        "Microsoft.DurableTask.Abstractions.dll", "Microsoft.DurableTask.Client.dll", "DurableTask.Core.dll", "PerfServerless.Functions.Azure.dll",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("perf-package-");

    public static TheoryData<string> EachNeeded => [.. Needed];

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_folder_that_holds_everything_is_taken()
    {
        Make(Needed);

        Assert.Equal((0, ""), await CheckAsync());
    }

    [Theory]
    [MemberData(nameof(EachNeeded))]
    public async Task A_folder_that_lacks_one_thing_is_refused_and_the_thing_is_named(string missing)
    {
        Make([.. Needed.Except([missing])]);

        var (exit, said) = await CheckAsync();

        Assert.Equal(1, exit);
        Assert.Contains(missing.Split('/')[0], said, StringComparison.Ordinal);
        Assert.Contains("the package was not made", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_folder_of_the_hosts_extensions_is_none()
    {
        Make([.. Needed.Except([".azurefunctions/function.deps.json"])]);
        folder.CreateSubdirectory(".azurefunctions");

        Assert.Contains(".azurefunctions/ (it is empty)", (await CheckAsync()).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PerfServerless.ReferenceStubs.dll", "holds the reference stubs")]
    [InlineData("local.settings.json", "the settings of one machine")]
    public async Task What_must_not_leave_this_machine_is_refused(string file, string sentence)
    {
        Make([.. Needed, file]);

        var (exit, said) = await CheckAsync();

        Assert.Equal(1, exit);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error NU1004: The packages lock file is inconsistent with the project dependencies", "--make-lock")]
    [InlineData("error NU1101: Unable to find package Microsoft.DurableTask.X. No packages exist with this id", "no package Microsoft.DurableTask.X at all")]
    [InlineData("error NU1102: Unable to find package Microsoft.Azure.Functions.Worker with version (= 2.52.0)", "has the package Microsoft.Azure.Functions.Worker, but not in the version")]
    [InlineData("error NU1301: Unable to load the service index for source X", "does not answer")]
    [InlineData("error MSB4019: something else", "the lines above say why")]
    public async Task A_restore_that_failed_is_told_by_what_failed(string line, string sentence)
    {
        var log = Path.Combine(folder.FullName, "log");
        await File.WriteAllTextAsync(log, $"  Determining projects to restore...\n/x/y.csproj : {line}\n");

        var (_, said) = await RunAsync($"why_not_restored '{log}'");

        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.Equal(line.Contains("NU1004", StringComparison.Ordinal), said.Contains("--make-lock", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_word_which_package_it_says_which_there_are()
    {
        await using var script = ServerProcess.Start("package.sh", "bash", [Path.Combine(RepositoryFiles.Root, "scripts", "package.sh")], RepositoryFiles.Root);

        Assert.Equal(1, await script.EndsAsync());
        Assert.Contains("scripts/package.sh host", script.Output, StringComparison.Ordinal);
    }

    private void Make(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder.FullName, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "x");
        }
    }

    private Task<(int Exit, string Said)> CheckAsync() => RunAsync($"check_azure_folder '{folder.FullName}'");

    private static async Task<(int Exit, string Said)> RunAsync(string call)
    {
        await using var script = ServerProcess.Start("package.sh", "bash", ["-c", $"source scripts/lib/setup.sh; source scripts/lib/package.sh; {call}"], RepositoryFiles.Root);
        return (await script.EndsAsync(), script.Output.Trim());
    }
}
