using PerfServerless.TestKit.Files;

namespace PerfServerless.EndToEnd.Tests.Scripts;

/// <summary>Whatever a command meets, it ends with one sentence and an exit code, never with a stack trace.</summary>
public sealed class CommandLineTests : IDisposable
{
    private static readonly string Sample = Path.Combine(RepositoryFiles.Root, "samples", "velund");

    private readonly Program program = new();

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData("import", "/nowhere/at/all")]
    [InlineData("import", "SAMPLE", "--url", "nonsense")]
    [InlineData("import", "SAMPLE", "--url", "/etc/passwd")]
    [InlineData("import", "SAMPLE", "--url", "ftp://localhost")]
    [InlineData("import", "SAMPLE", "--url", "http://localhost:1")]
    [InlineData("import", "SAMPLE", "--key-file", "/nowhere/at/all")]
    [InlineData("import", "")]
    [InlineData("export", "FILE")]
    [InlineData("export", "FILE/below")]
    [InlineData("export", "")]
    [InlineData("export", "new", "--url", "file:///etc/passwd")]
    [InlineData("scorecard", "check", "FILE")]
    [InlineData("scorecard", "check", "/nowhere/at/all")]
    [InlineData("scorecard", "check", "NOZIP")]
    [InlineData("scorecard", "check", "SAMPLE", "--against", "FILE")]
    [InlineData("scorecard", "template", "FILE")]
    [InlineData("scorecard", "template", "/proc/nothing")]
    [InlineData("scorecard", "copy", "SAMPLE", "FILE", "--tenant", "other")]
    [InlineData("facts", "--out", "FILE")]
    [InlineData("facts", "--out", "")]
    [InlineData("facts", "everything", "--out", "new")]
    [InlineData("ops", "list", "--url", "nonsense")]
    [InlineData("ops", "list", "--url", "http://localhost:1")]
    [InlineData("ops", "show", "q:1", "--url", "ftp://localhost")]
    [InlineData("serve", "--urls", "nonsense")]
    public async Task A_hostile_argument(params string[] arguments)
    {
        var file = Path.Combine(program.Folder.FullName, "a-file");
        var noZip = Path.Combine(program.Folder.FullName, "no.zip");
        await File.WriteAllTextAsync(file, "text");
        await File.WriteAllTextAsync(noZip, "PK but no more");
        var (exit, output) = await program.RunAsync([.. arguments.Select(a => a
            .Replace("SAMPLE", Sample, StringComparison.Ordinal)
            .Replace("NOZIP", noZip, StringComparison.Ordinal)
            .Replace("FILE", file, StringComparison.Ordinal))]);

        SaysWhy(exit, output);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("ops")]
    public async Task A_host_that_is_none(string command)
    {
        string[] answers =
        [
            "", // hangs up
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"values\":[", // in the middle
            "SSH-2.0-OpenSSH_9.6\r\n",
            RudeHost.Http(200, "text/html", "<html><body>Welcome</body></html>"),
            RudeHost.Http(500, "text/html", "<html><body>Oops</body></html>"),
            RudeHost.Http(500, "application/json", "[]"),
            RudeHost.Http(422, "application/json", "{\"mistakes\":7}"),
            RudeHost.Http(200, "application/json", "{}"),
            RudeHost.Http(200, "application/json", "[1,2]"),
            RudeHost.Http(200, "application/json; charset=klingon", "{}"),
        ];
        foreach (var answer in answers)
        {
            await using var host = new RudeHost(answer);
            var (exit, output) = await program.RunAsync(Asking(command, host.Url));
            Assert.True(exit == 1, $"'{answer}' gave {exit}: {output}");
            SaysWhy(exit, output);
        }
    }

    [Theory]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("facts")]
    [InlineData("ops")]
    public async Task Ctrl_C_in_the_middle_ends_it_with_130(string command)
    {
        await using var host = new RudeHost(null);
        await using var running = program.Start(Asking(command, host.Url));
        await host.Asked.WaitAsync(TimeSpan.FromSeconds(60));
        await Program.SignalAsync(running.Id, "INT");

        Assert.Equal(130, await running.EndsAsync());
        Assert.Contains("Stopped before it was done.", running.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", running.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$P scorecard check SAMPLE | true")] // nobody reads
    [InlineData("$P --help | head -1")]
    [InlineData("$P scorecard check SAMPLE >&-")]
    [InlineData("$P scorecard check SAMPLE >/dev/full")]
    [InlineData("LC_ALL=xx_YY.UTF-8 $P scorecard check SAMPLE")]
    [InlineData("mkdir closed && chmod 0 closed && $P scorecard check closed")]
    [InlineData("PerfServerless__DataFolder=/proc/nothing $P keys api")]
    [InlineData("echo '{}' >keys.json; $P keys api")]
    public async Task A_hostile_shell(string line)
    {
        await using var shell = program.Shell(line.Replace("SAMPLE", Sample, StringComparison.Ordinal));
        await shell.EndsAsync();

        Assert.DoesNotContain("   at ", shell.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_details_of_what_nobody_foresaw_are_there_for_whoever_asks()
    {
        var (exit, output) = await program.RunAsync("export", "");
        Assert.Equal(1, exit);
        Assert.EndsWith("For the details set PERFSERVERLESS_DETAILS=1 and run it again.", output, StringComparison.Ordinal);

        program.Environment["PERFSERVERLESS_DETAILS"] = "1";
        Assert.Contains("   at ", (await program.RunAsync("export", "")).Output, StringComparison.Ordinal);
    }

    private string[] Asking(string command, string url) => command switch
    {
        "import" => ["import", Sample, "--url", url],
        "facts" => ["facts", "--out", Path.Combine(program.Folder.FullName, "facts"), "--url", url],
        "export" => ["export", Path.Combine(program.Folder.FullName, "out"), "--url", url],
        _ => ["ops", "list", "--url", url],
    };

    private static void SaysWhy(int exit, string output)
    {
        Assert.NotEqual(0, exit);
        Assert.True(output.Trim().Length > 10, "It said nothing.");
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", output, StringComparison.Ordinal);
    }
}
