using PerfServerless.Durable;
using PerfServerless.Durable.Client;
using PerfServerless.Functions.Links;

namespace PerfServerless.Functions.Tests.Operations;

public sealed class OperationsApiTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly OperationsHost host = new();

    public async Task InitializeAsync()
    {
        host.Registry.AddOrchestratorFunc<string, string>("Waits", (context, _) => context.WaitForExternalEvent<string>("go"));
        host.Registry.AddOrchestratorFunc<string, string>("Sleeps", async (context, _) =>
        {
            await context.CreateTimer(TimeSpan.FromDays(3), CancellationToken.None);
            return "slept";
        });
        host.Registry.AddOrchestratorFunc<string, string>("Calls", (context, _) => context.CallActivityAsync<string>("Work"));
        host.Registry.AddActivityFunc<string?, string>("Work", (_, _) => Task.FromException<string>(new InvalidOperationException("out of paper")));
        await host.StartAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task The_list_shows_state_and_next_due_time_and_filters_by_prefix()
    {
        await StartAsync("Sleeps", "k:one", OrchestrationRuntimeStatus.Running);
        await StartAsync("Waits", "q:two", OrchestrationRuntimeStatus.Running);

        var (status, page) = await host.CallAsync(HttpMethod.Get, "/api/ops/instances?status=running&prefix=k:");

        Assert.Equal(200, status);
        var only = Assert.Single(page.GetProperty("values").EnumerateArray());
        Assert.Equal("k:one", only.GetProperty("id").GetString());
        Assert.Equal("Running", only.GetProperty("state").GetString());
        Assert.True(only.GetProperty("nextDue").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
        Assert.Equal(0, only.GetProperty("lagSeconds").GetDouble());
    }

    [Fact]
    public async Task Pages_together_hold_each_instance_once()
    {
        var ids = Enumerable.Range(0, 7).Select(i => $"q:{i}").ToArray();
        foreach (var id in ids) await StartAsync("Waits", id, OrchestrationRuntimeStatus.Running);

        var seen = new List<string>();
        string? after = null;
        do
        {
            var (_, page) = await host.CallAsync(
                HttpMethod.Get, $"/api/ops/instances?pageSize=3{(after is null ? "" : "&after=" + Uri.EscapeDataString(after))}");
            seen.AddRange(page.GetProperty("values").EnumerateArray().Select(i => i.GetProperty("id").GetString()!));
            after = page.GetProperty("continuationToken").GetString();
        }
        while (after is not null);

        Assert.Equal(ids, seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Suspend_resume_terminate_and_purge_do_what_they_say()
    {
        await StartAsync("Waits", "q:1", OrchestrationRuntimeStatus.Running);

        Assert.Equal(200, await Post("q:1", "suspend"));
        await host.UntilAsync("q:1", OrchestrationRuntimeStatus.Suspended);
        Assert.Equal(200, await Post("q:1", "resume"));
        await host.UntilAsync("q:1", OrchestrationRuntimeStatus.Running);
        Assert.Equal(200, await Post("q:1", "terminate"));
        await host.UntilAsync("q:1", OrchestrationRuntimeStatus.Terminated);
        Assert.Equal(200, (await host.CallAsync(HttpMethod.Delete, "/api/ops/instances/q:1")).Status);
        Assert.Equal(404, (await host.CallAsync(HttpMethod.Get, "/api/ops/instances/q:1")).Status);
    }

    [Theory]
    [InlineData("rewind", "has not failed")]
    [InlineData("resume", "neither suspended nor parked")]
    public async Task What_means_nothing_in_this_state_is_refused_with_a_sentence(string command, string why)
    {
        await StartAsync("Waits", "q:1", OrchestrationRuntimeStatus.Running);

        var (status, problem) = await host.CallAsync(HttpMethod.Post, $"/api/ops/instances/q:1/{command}");

        Assert.Equal(409, status);
        Assert.Contains(why, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_instance_is_not_purged_but_all_ended_ones_up_to_a_moment_are()
    {
        await StartAsync("Calls", "q:failed", OrchestrationRuntimeStatus.Failed);
        await StartAsync("Waits", "q:1", OrchestrationRuntimeStatus.Running);

        Assert.Equal(409, (await host.CallAsync(HttpMethod.Delete, "/api/ops/instances/q:1")).Status);
        Assert.Equal(400, (await host.CallAsync(HttpMethod.Delete, "/api/ops/instances")).Status);
        Assert.Equal(400, (await host.CallAsync(HttpMethod.Delete, "/api/ops/instances?before=2100-01-01&status=Running")).Status);
        var (_, answer) = await host.CallAsync(HttpMethod.Delete, "/api/ops/instances?before=2100-01-01T00:00:00Z");

        Assert.Equal(1, answer.GetProperty("purged").GetInt32());
        Assert.Equal(200, (await host.CallAsync(HttpMethod.Get, "/api/ops/instances/q:1")).Status);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01")]
    [InlineData("1899-12-31T23:59:59Z", "1899-12-31")]
    [InlineData("2101-01-01T00:00:00Z", "2101-01-01")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31")]
    public async Task A_purge_up_to_a_day_that_nobody_can_mean_is_refused_in_a_sentence(string before, string shown)
    {
        await StartAsync("Calls", "q:failed", OrchestrationRuntimeStatus.Failed);

        var (status, problem) = await host.CallAsync(HttpMethod.Delete, $"/api/ops/instances?before={before}");

        Assert.Equal(400, status);
        Assert.Equal($"'{shown}' lies outside the years 1900 to 2100: write the day that is meant.", problem.GetProperty("detail").GetString());
        Assert.Equal(200, (await host.CallAsync(HttpMethod.Get, "/api/ops/instances/q:failed")).Status);
    }

    [Fact]
    public async Task The_timeline_says_what_failed_and_why()
    {
        await StartAsync("Calls", "q:1", OrchestrationRuntimeStatus.Failed);

        var (_, detail) = await host.CallAsync(HttpMethod.Get, "/api/ops/instances/q:1");

        var lines = detail.GetProperty("history").EnumerateArray().Select(l => l.GetProperty("sentence").GetString()!).ToList();
        Assert.Equal("Calls began.", lines[0]);
        Assert.Equal("Called Work (#0).", lines[1]);
        Assert.Contains(lines, l => l.StartsWith("Work (#0) failed", StringComparison.Ordinal) && l.Contains("out of paper", StringComparison.Ordinal));
        Assert.Contains("out of paper", detail.GetProperty("failure").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "/api/ops/instances?status=Sleepy", "There is no state 'Sleepy'; choose from Running, Completed, ContinuedAsNew, Failed, Canceled, Terminated, Pending, Suspended, Parked.")]
    [InlineData("/api/ops/instances?status=7", "There is no state '7'")]
    [InlineData("/api/ops/instances?pageSize=0", "'pageSize' must be 1 to 500")]
    [InlineData("/api/ops/instances?after=nonsense", "is no place in this list")]
    public async Task A_filter_that_cannot_be_is_told(string path, string sentence)
    {
        var (status, problem) = await host.CallAsync(HttpMethod.Get, path);

        Assert.Equal(400, status);
        Assert.Contains(sentence, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_link_may_look_and_not_act()
    {
        await StartAsync("Waits", "q:1", OrchestrationRuntimeStatus.Running);

        Assert.Equal(200, (int)(await host.AnonymouslyAsync(HttpMethod.Get, $"/api/ops/instances/q:1?{host.Link()}")).StatusCode);
        Assert.Equal(401, (int)(await host.AnonymouslyAsync(HttpMethod.Post, $"/api/ops/instances/q:1/terminate?{host.Link()}")).StatusCode);
        Assert.Equal(401, (int)(await host.AnonymouslyAsync(HttpMethod.Delete, $"/api/ops/instances/q:1?{host.Link()}")).StatusCode);
        Assert.Equal(403, (int)(await host.AnonymouslyAsync(HttpMethod.Get, "/api/ops/instances/q:1")).StatusCode);
        Assert.Equal(403, (int)(await host.AnonymouslyAsync(HttpMethod.Get, $"/api/ops?{host.Link(LinkPurposes.Brief)}")).StatusCode);
    }

    private async Task StartAsync(string name, string id, OrchestrationRuntimeStatus until)
    {
        await host.Client.ScheduleNewOrchestrationInstanceAsync(name, null, new StartOrchestrationOptions(id));
        await host.UntilAsync(id, until);
    }

    private async Task<int> Post(string id, string command) =>
        (await host.CallAsync(HttpMethod.Post, $"/api/ops/instances/{id}/{command}", new { reason = "a test" })).Status;
}
