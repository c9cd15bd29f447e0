using PerfServerless.Durable.Client;

namespace PerfServerless.Durable.Tests.Hub;

public sealed class RunningOrchestrationsTests : IAsyncLifetime
{
    private readonly HubUnderTest hub = new();

    public Task InitializeAsync()
    {
        hub.Registry
            .AddActivityFunc<string, string>("Greet", (_, name) => $"Hello {name}")
            .AddActivityFunc<int, int>("Double", (_, n) => n * 2)
            .AddActivityFunc<string, string>("Fail", string (_, why) => throw new InvalidOperationException(why))
            .AddOrchestratorFunc<string, string>("Hello", (context, name) => context.CallActivityAsync<string>("Greet", name))
            .AddOrchestratorFunc<int, int>("FanOut", async (context, n) =>
                (await Task.WhenAll(Enumerable.Range(0, n).Select(i => context.CallActivityAsync<int>("Double", i)))).Sum())
            .AddOrchestratorFunc<string>("Wait", context => context.WaitForExternalEvent<string>("Go"))
            .AddOrchestratorFunc<string, string>("Broken", (context, why) => context.CallActivityAsync<string>("Fail", why))
            .AddOrchestratorFunc<int, int>("Count", async (context, n) =>
            {
                await context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
                if (n < 20) context.ContinueAsNew(n + 1);
                return n;
            })
            .AddOrchestratorFunc<int, int>("Parent", async (context, n) =>
                (await Task.WhenAll(Enumerable.Range(0, n).Select(i => context.CallSubOrchestratorAsync<int>("FanOut", i)))).Sum());
        return hub.StartAsync();
    }

    public Task DisposeAsync() => hub.StopAllAsync();

    [Fact]
    public async Task An_orchestration_of_one_activity_completes_with_its_result()
    {
        var done = await hub.Run("Hello", "Ada");

        Assert.Equal(OrchestrationRuntimeStatus.Completed, done.RuntimeStatus);
        Assert.Equal("Hello Ada", done.ReadOutputAs<string>());
        Assert.Equal("Ada", done.ReadInputAs<string>());
    }

    [Fact]
    public async Task A_fan_out_of_300_activities_comes_back_in()
    {
        var done = await hub.Run("FanOut", 300);
        Assert.Equal(300 * 299, done.ReadOutputAs<int>());
    }

    [Fact]
    public async Task A_failed_activity_fails_the_orchestration_that_does_not_catch_it()
    {
        var done = await hub.Run("Broken", "no luck");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, done.RuntimeStatus);
        Assert.Contains("no luck", done.FailureDetails!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_reaches_an_orchestration_that_waits_for_it()
    {
        var id = await hub.Start("Wait");
        await hub.Client.WaitForInstanceStartAsync(id).WaitAsync(HubUnderTest.Patience);
        await hub.Client.RaiseEventAsync(id, "go", "now");

        Assert.Equal("now", (await hub.Completion(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Twenty_generations_by_continue_as_new_end_with_the_last_result() =>
        Assert.Equal(20, (await hub.Run("Count", 1)).ReadOutputAs<int>());

    [Fact]
    public async Task Sub_orchestrations_answer_their_parent() =>
        Assert.Equal(Enumerable.Range(0, 10).Sum(n => n * (n - 1)), (await hub.Run("Parent", 10)).ReadOutputAs<int>());

    [Fact]
    public async Task Starting_the_same_id_many_times_at_once_starts_one_instance()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => hub.Start("Wait", id: "one")));
        await hub.Client.RaiseEventAsync("one", "Go", "once");

        Assert.Equal("once", (await hub.Completion("one")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_restart_finds_what_waits()
    {
        var waiting = await hub.Start("Wait");
        await hub.Client.WaitForInstanceStartAsync(waiting).WaitAsync(HubUnderTest.Patience);
        await hub.RestartAsync();
        await hub.Client.RaiseEventAsync(waiting, "Go", "after");

        Assert.Equal("after", (await hub.Completion(waiting)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_terminated_instance_ends_at_once_and_keeps_its_reason()
    {
        var id = await hub.Start("Wait");
        await hub.Client.TerminateInstanceAsync(id, new TerminateInstanceOptions("enough"));
        var done = await hub.Completion(id);

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, done.RuntimeStatus);
        Assert.Equal("enough", done.ReadOutputAs<string>());
    }
}
