using PerfServerless.Durable.Hub.InMemory;

namespace PerfServerless.Durable.Tests.Hub;

public sealed class FirstTurnTests
{
    [Fact]
    public async Task A_start_and_its_first_turn_are_one_transaction()
    {
        var transactions = 0;
        var store = new TroubledStore(new InMemoryHubStore());
        var hub = new HubUnderTest(store);
        Register(hub);
        await hub.StartAsync();
        store.AfterCommit = partition =>
        {
            if (partition != "hub") Interlocked.Increment(ref transactions);
            return Task.CompletedTask;
        };

        Assert.Equal("done", (await hub.Run("One")).ReadOutputAs<string>());
        Assert.Equal(2, transactions); // the start with the turn that schedules, and the turn that completes
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task A_start_whose_id_is_taken_by_an_instance_in_the_store_alone_runs_nothing()
    {
        var hub = new HubUnderTest();
        Register(hub);
        await hub.StartAsync();
        await hub.Start("Wait", id: "taken");
        await hub.RestartAsync();

        await hub.Start("One", id: "taken");
        await hub.Client.RaiseEventAsync("taken", "Go", "still waiting");
        var instance = await hub.Completion("taken");
        Assert.Equal(("Wait", "still waiting"), (instance.Name, instance.ReadOutputAs<string>()));
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task A_start_takes_the_place_of_an_instance_that_has_ended()
    {
        var hub = new HubUnderTest();
        Register(hub);
        await hub.StartAsync();
        await hub.Run("One", id: "again");
        await hub.RestartAsync();

        await hub.Start("Wait", id: "again");
        await hub.Client.RaiseEventAsync("again", "Go", "the second");
        Assert.Equal("the second", (await hub.Completion("again")).ReadOutputAs<string>());
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task A_first_turn_that_cannot_be_run_leaves_its_start_in_the_store_and_parked()
    {
        var hub = new HubUnderTest();
        hub.Registry.AddOrchestratorFunc<string>("Stray", async context =>
        {
            await new TaskCompletionSource().Task;
            return context.InstanceId;
        });
        await hub.StartAsync();

        var id = await hub.Start("Stray");
        await hub.Until(id, OrchestrationRuntimeStatus.Blocked);
        await hub.RestartAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Blocked, (await hub.Client.GetInstanceAsync(id))!.RuntimeStatus);
        await hub.StopAllAsync();
    }

    private static void Register(HubUnderTest hub) => hub.Registry
        .AddActivityFunc<string, string>("Do", (_, what) => what)
        .AddOrchestratorFunc<string>("One", context => context.CallActivityAsync<string>("Do", "done"))
        .AddOrchestratorFunc<string>("Wait", context => context.WaitForExternalEvent<string>("Go"));
}
