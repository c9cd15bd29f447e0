using PerfServerless.EndToEnd.Tests.Harness;

namespace PerfServerless.EndToEnd.Tests.Scripts;

/// <summary>The program as somebody starts it in a terminal, in a folder of the test's own.</summary>
internal sealed class Program : IDisposable
{
    private static readonly string Built = Repository.Built("functions/PerfServerless.Host", "perfserverless.dll");

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("perf-program-");

    public Dictionary<string, string> Environment { get; } = new() { ["LANG"] = "en_GB.UTF-8", ["ASPNETCORE_ENVIRONMENT"] = "Development" };

    public ServerProcess Start(params string[] arguments)
    {
        Environment.TryAdd("PerfServerless__DataFolder", Folder.FullName);
        return ServerProcess.Start("The program", "dotnet", [Built, .. arguments], environment: Environment);
    }

    /// <summary>Runs a line of a shell in which <c>$P</c> is the program.</summary>
    public ServerProcess Shell(string line)
    {
        Environment.TryAdd("PerfServerless__DataFolder", Folder.FullName);
        return ServerProcess.Start("The shell", "bash", ["-c", line.Replace("$P", $"dotnet {Built}", StringComparison.Ordinal)], Folder.FullName, Environment);
    }

    public async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        await using var process = Start(arguments);
        return (await process.EndsAsync(), process.Output);
    }

    /// <summary>Sends a signal to a process, such as <c>TERM</c> or <c>STOP</c>.</summary>
    public static async Task SignalAsync(int id, string signal)
    {
        await using var kill = ServerProcess.Start("kill", "kill", [$"-{signal}", $"{id}"]);
        Assert.Equal(0, await kill.EndsAsync());
    }

    public void Dispose() => Folder.Delete(recursive: true);
}
