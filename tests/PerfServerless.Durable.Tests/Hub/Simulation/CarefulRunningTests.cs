using PerfServerless.Durable.Hub.Settings;

namespace PerfServerless.Durable.Tests.Hub.Simulation;

/// <summary>Code that brings the process down, under a supervisor that starts it anew.</summary>
public sealed class CarefulRunningTests
{
    /// <summary>Two ends that are only counted, and as many as an instance is allowed.</summary>
    private static readonly int MostDeaths = 2 + new HubOptions().MaxTurnAttempts;

    private bool isMended;

    [Fact]
    public void A_turn_that_brings_the_process_down_is_parked_and_all_others_go_on()
    {
        var hub = New();
        hub.Run(async () =>
        {
            foreach (var id in new[] { "a", "b", "c" }) await hub.StartAsync("Fine", id);
            await hub.StartAsync("Deadly", "poison");
            var parked = await hub.UntilAsync("poison", OrchestrationRuntimeStatus.Blocked);
            Assert.Contains(
                "processes in a row ended without a word while they ran a turn of this instance", parked.FailureDetails!.ErrorMessage,
                StringComparison.Ordinal);
            foreach (var id in new[] { "a", "b", "c" }) await hub.UntilAsync(id, OrchestrationRuntimeStatus.Completed);
            Assert.InRange(hub.Deaths, MostDeaths - 1, MostDeaths);

            // It stays parked, and what comes after runs as ever.
            var (deaths, marks) = (hub.Deaths, hub.Marks.Count);
            await hub.RestAsync();
            hub.Kill();
            await hub.StartAsync("Fine", "d");
            await hub.UntilAsync("d", OrchestrationRuntimeStatus.Completed);
            Assert.Equal(
                (deaths + 1, marks, OrchestrationRuntimeStatus.Blocked), (hub.Deaths, hub.Marks.Count, (await hub.FindAsync("poison"))!.RuntimeStatus));

            isMended = true;
            await hub.AskAsync(async client =>
            {
                await client.ResumeInstanceAsync("poison");
                return true;
            });
            await hub.UntilAsync("poison", OrchestrationRuntimeStatus.Completed);
            await AssertNothingIsLeftAsync(hub);
        });
    }

    [Fact]
    public void An_activity_that_brings_the_process_down_parks_its_instance_which_can_be_terminated()
    {
        var hub = New();
        hub.Run(async () =>
        {
            foreach (var id in new[] { "a", "b" }) await hub.StartAsync("Fine", id);
            await hub.StartAsync("Caller", "poison");
            var parked = await hub.UntilAsync("poison", OrchestrationRuntimeStatus.Blocked);
            Assert.Contains("while they ran the activity 'Kill' (task 0) of this instance", parked.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
            foreach (var id in new[] { "a", "b" }) await hub.UntilAsync(id, OrchestrationRuntimeStatus.Completed);
            Assert.InRange(hub.Deaths, MostDeaths - 1, MostDeaths);

            await hub.AskAsync(async client =>
            {
                await client.TerminateInstanceAsync("poison");
                return true;
            });
            await hub.UntilAsync("poison", OrchestrationRuntimeStatus.Terminated);
            await AssertNothingIsLeftAsync(hub);
        });
    }

    [Fact]
    public void An_activity_nobody_waits_for_that_brings_the_process_down_is_given_up()
    {
        var hub = New();
        hub.Run(async () =>
        {
            await hub.StartAsync("Forgetful", "poison");
            await hub.UntilAsync("poison", OrchestrationRuntimeStatus.Completed);
            for (var i = 0; i < MostDeaths; i++) await hub.RestAsync();
            Assert.InRange(hub.Deaths, MostDeaths - 1, MostDeaths);
            await AssertNothingIsLeftAsync(hub);
        });
    }

    [Fact]
    public void Several_that_bring_the_process_down_are_all_parked()
    {
        var hub = New();
        hub.Run(async () =>
        {
            foreach (var name in new[] { "Deadly", "Caller", "Fine" }) await hub.StartAsync(name, name);
            foreach (var name in new[] { "Deadly", "Caller" }) await hub.UntilAsync(name, OrchestrationRuntimeStatus.Blocked);
            await hub.UntilAsync("Fine", OrchestrationRuntimeStatus.Completed);
            Assert.InRange(hub.Deaths, MostDeaths, MostDeaths + new HubOptions().MaxTurnAttempts);
        });
    }

    [Fact]
    public void One_end_without_a_word_costs_nothing_and_two_park_nobody()
    {
        var hub = New();
        hub.Run(async () =>
        {
            await hub.StartAsync("Slow", "a");
            await hub.UntilAsync("a", OrchestrationRuntimeStatus.Running);
            hub.Kill();
            await hub.UntilAsync("a", OrchestrationRuntimeStatus.Running);
            Assert.Empty(hub.Marks);

            // Before what waited has run: its activity takes long.
            hub.Kill();
            await hub.UntilAsync("a", OrchestrationRuntimeStatus.Completed);
            Assert.Equal(2, hub.Deaths);
            Assert.NotEmpty(hub.Marks);

            // All that waited has run: the count begins anew.
            await hub.RestAsync();
            var marks = hub.Marks.Count;
            hub.Kill();
            await hub.StartAsync("Fine", "b");
            await hub.UntilAsync("b", OrchestrationRuntimeStatus.Completed);
            Assert.Equal(marks, hub.Marks.Count);
            await AssertNothingIsLeftAsync(hub);
        });
    }

    [Fact]
    public void An_activity_that_takes_long_does_not_hold_up_the_others()
    {
        var hub = New();
        hub.Run(async () =>
        {
            await hub.StartAsync("Endless", "long");
            foreach (var id in new[] { "a", "b" }) await hub.StartAsync("Slow", id);
            for (var i = 0; i < 2; i++)
            {
                foreach (var id in new[] { "long", "a", "b" }) await hub.UntilAsync(id, OrchestrationRuntimeStatus.Running);
                hub.Kill();
            }

            foreach (var id in new[] { "a", "b" }) await hub.UntilAsync(id, OrchestrationRuntimeStatus.Completed);
            Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.FindAsync("long"))!.RuntimeStatus);
        });
    }

    private static async Task AssertNothingIsLeftAsync(MortalHub hub)
    {
        await hub.RestAsync();
        await hub.StopAsync();
        Assert.Empty(await hub.KeysAsync("m|"));
    }

    private MortalHub New() => new((registry, process) => registry
        .AddActivityFunc<string, string>("Echo", async (_, text) =>
        {
            await process.AliveAsync();
            return text;
        })
        .AddActivityFunc<string, string>("Kill", async (_, text) =>
        {
            process.Die();
            await process.AliveAsync();
            return text;
        })
        .AddActivityFunc<TimeSpan, string>("Sleep", async (_, time) =>
        {
            await process.WaitAsync(time);
            return "slept";
        })
        .AddOrchestratorFunc<string>("Fine", async context =>
        {
            await context.CallActivityAsync<string>("Echo", "one");
            await context.CreateTimer(TimeSpan.FromSeconds(10), CancellationToken.None);
            return await context.CallActivityAsync<string>("Echo", "two");
        })
        .AddOrchestratorFunc<string>("Deadly", async context =>
        {
            await context.CreateTimer(TimeSpan.FromSeconds(5), CancellationToken.None);
            if (!isMended) process.Die();
            return "alive";
        })
        .AddOrchestratorFunc<string>("Caller", context => context.CallActivityAsync<string>("Kill", "x"))
        .AddOrchestratorFunc<string>("Forgetful", context =>
        {
            _ = context.CallActivityAsync<string>("Kill", "x");
            return Task.FromResult("done");
        })
        .AddOrchestratorFunc<string>("Slow", context => context.CallActivityAsync<string>("Sleep", TimeSpan.FromSeconds(20)))
        .AddOrchestratorFunc<string>("Endless", context => context.CallActivityAsync<string>("Sleep", TimeSpan.FromDays(10))));
}
