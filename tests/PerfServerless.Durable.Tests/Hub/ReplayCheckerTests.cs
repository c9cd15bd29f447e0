using PerfServerless.Durable.Hub.Settings;

namespace PerfServerless.Durable.Tests.Hub;

/// <summary>The checker of test mode sees an orchestrator that would not do again what it did, at once and not at the next restart.</summary>
public sealed class ReplayCheckerTests
{
    private int runs;

    [Theory]
    [InlineData("Status")]
    [InlineData("Result")]
    [InlineData("Step")]
    public async Task What_a_replay_would_do_otherwise_parks_its_instance(string differs)
    {
        var hub = new HubUnderTest(options: new HubOptions { CheckReplay = true, MaxTurnAttempts = 1, StopWithin = TimeSpan.FromSeconds(5) });
        hub.Registry
            .AddActivityFunc<int, int>("Echo", (_, n) => n)
            .AddOrchestratorFunc<int>("Status", async context =>
            {
                context.SetCustomStatus(Interlocked.Increment(ref runs));
                return await context.CallActivityAsync<int>("Echo", 1);
            })
            .AddOrchestratorFunc<int>("Result", _ => Task.FromResult(Interlocked.Increment(ref runs)))
            .AddOrchestratorFunc<int>("Step", async context => await context.CallActivityAsync<int>("Echo", Interlocked.Increment(ref runs)));
        await hub.StartAsync();

        var parked = await hub.Until(await hub.Start(differs), OrchestrationRuntimeStatus.Blocked);

        Assert.Contains("differs from its history", parked.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        await hub.StopAllAsync();
    }
}
