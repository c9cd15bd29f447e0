namespace PerfServerless.EndToEnd.Tests.TeamsApp;

/// <summary>How a package comes into the organisation's catalogue, whatever Microsoft Graph answers.</summary>
public sealed class PublishTests : IAsyncLifetime, IDisposable
{
    private readonly TeamsAppScript script = new();
    private FakeGraph graph = null!;

    public async Task InitializeAsync()
    {
        graph = await FakeGraph.StartAsync(script.Folder.FullName);
        script.Environment["NODE_EXTRA_CA_CERTS"] = graph.AuthorityFile;
        Azure($"echo {FakeGraph.Token}");
    }

    public async Task DisposeAsync() => await graph.DisposeAsync();

    public void Dispose() => script.Dispose();

    [Fact]
    public async Task It_is_published_updated_under_another_version_and_left_alone_under_the_same()
    {
        Assert.Equal((0, "Published PerfServerless 1.0.0 to the organisation's catalogue as id-in-catalogue."), await PublishAsync());
        Assert.Equal(await File.ReadAllBytesAsync(script.Zip), graph.Package);

        Assert.Equal(
            (0, "The catalogue holds PerfServerless 1.0.0 already, and nothing was changed. Raise --version where something in the package is new."),
            await PublishAsync());

        Assert.Equal((0, "Updated PerfServerless in the organisation's catalogue from 1.0.0 to 1.1.0."), await PublishAsync(version: "1.1.0"));
        Assert.Equal(["1.0.0", "1.1.0"], graph.Versions);
        Assert.Equal(
            [
                "GET /v1.0/appCatalogs/teamsApps", "POST /v1.0/appCatalogs/teamsApps", "GET /v1.0/appCatalogs/teamsApps", "GET /v1.0/appCatalogs/teamsApps",
                "POST /v1.0/appCatalogs/teamsApps/id-in-catalogue/appDefinitions",
            ],
            graph.Calls);

        var asked = await File.ReadAllTextAsync(Path.Combine(script.Folder.FullName, "az-was-asked"));
        Assert.Equal(
            $"account get-access-token --tenant {TeamsAppScript.Tenant} --resource-type ms-graph --query accessToken --output tsv\n",
            string.Concat(asked.Split('\n')[0], "\n"));
    }

    [Fact]
    public async Task What_passes_is_tried_again_and_what_was_published_by_an_attempt_whose_answer_was_lost_is_seen()
    {
        graph.Faults.Enqueue(FakeGraph.Refuses(429, "TooManyRequests", "Slow down.", retryAfter: "0"));
        graph.Faults.Enqueue(null);
        graph.Faults.Enqueue(async context => // takes it, and hangs up
        {
            graph.Versions.Add("1.0.0");
            graph.Hidden = false;
            await Task.CompletedTask;
            context.Abort();
        });

        Assert.Equal(
            (0, "The catalogue holds PerfServerless 1.0.0 already, and nothing was changed. Raise --version where something in the package is new."),
            await PublishAsync());
        Assert.Equal(5, graph.Calls.Count);
    }

    [Fact]
    public async Task A_service_that_is_away_or_slow_for_a_while_is_waited_for()
    {
        script.Environment["PERF_GRAPH_SECONDS"] = "1";
        graph.Faults.Enqueue(FakeGraph.Refuses(503, "ServiceUnavailable", "Try later."));
        graph.Faults.Enqueue(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        Assert.Equal((0, "Published PerfServerless 1.0.0 to the organisation's catalogue as id-in-catalogue."), await PublishAsync());
    }

    [Fact]
    public async Task A_refusal_says_why_and_what_can_be_done()
    {
        Azure("echo an-expired-token");
        Assert.Equal(
            (1, "Microsoft Graph does not take the token of the Azure CLI: Lifetime validation failed, the token is expired. Run az login and try again."),
            await PublishAsync());

        Azure($"echo {FakeGraph.Token}");
        graph.Faults.Enqueue(FakeGraph.Refuses(403, "Forbidden", "Missing scope permissions on the request."));
        var (exit, said) = await PublishAsync();
        Assert.Equal(1, exit);
        Assert.StartsWith(
            "Microsoft Graph refuses this login: Missing scope permissions on the request. Its permission is AppCatalog.ReadWrite.All",
            said,
            StringComparison.Ordinal);

        graph.Faults.Enqueue(context =>
        {
            context.Response.Redirect("https://elsewhere.example/");
            return Task.CompletedTask;
        });
        graph.Faults.Enqueue(FakeGraph.Refuses(400, "BadRequest", "Manifest parsing has failed."));
        Assert.Equal((1, "Microsoft Graph refused the package: Manifest parsing has failed."), await PublishAsync());
        Assert.Empty(graph.Versions);
    }

    [Fact]
    public async Task Without_a_login_or_towards_a_stranger_nothing_is_sent()
    {
        Azure("echo \"ERROR: Please run 'az login' to setup account.\" >&2; exit 1");
        Assert.Equal((1, "The Azure CLI gives no token: ERROR: Please run 'az login' to setup account. Run az login and try again."), await PublishAsync());

        Azure("");
        Assert.Equal((1, "The Azure CLI gives no token: run az login and try again."), await PublishAsync());

        Azure($"echo {FakeGraph.Token}");
        var (exit, said) = await PublishAsync(graph: "https://graph.microsoft.com.example.org");
        Assert.Equal((1, true), (exit, said.Contains("is no address of Microsoft Graph", StringComparison.Ordinal)));
        (exit, said) = await PublishAsync(graph: "http://graph.microsoft.com");
        Assert.Equal((1, true), (exit, said.Contains("is no address of Microsoft Graph", StringComparison.Ordinal)));
        script.Environment["NODE_EXTRA_CA_CERTS"] = "";
        (exit, said) = await PublishAsync(); // whose certificate nobody vouches for
        Assert.Equal((1, true), (exit, said.Contains("could not be asked", StringComparison.Ordinal)));
        Assert.Empty(graph.Calls);
    }

    /// <returns>The exit code and what it said of the catalogue.</returns>
    private async Task<(int Exit, string Last)> PublishAsync(string version = "1.0.0", string? graph = null)
    {
        var (exit, said) = await script.MakeAsync(new() { ["--version"] = version, ["--graph"] = graph ?? this.graph.Url }, "--publish");
        Assert.DoesNotContain(FakeGraph.Token, said, StringComparison.Ordinal);
        return (exit, said.Trim().Split('\n').Single(line => !line.StartsWith(script.Zip, StringComparison.Ordinal)));
    }

    private void Azure(string does)
    {
        var folder = script.Folder.CreateSubdirectory("bin").FullName;
        var az = Path.Combine(folder, "az");
        File.WriteAllText(az, $"#!/bin/sh\necho \"$@\" >> '{script.Folder.FullName}/az-was-asked'\n{does}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(az, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        script.Environment["PATH"] = $"{folder}:{Environment.GetEnvironmentVariable("PATH")}";
    }
}
