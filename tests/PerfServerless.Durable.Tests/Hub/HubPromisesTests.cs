using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Versioning;

namespace PerfServerless.Durable.Tests.Hub;

/// <summary>What the hub adds to the executor: budgets, versions, due times, a graceful stop, and idleness that costs nothing.</summary>
public sealed class HubPromisesTests
{
    private static readonly HubOptions Options = new() { CheckReplay = true, StopWithin = TimeSpan.FromSeconds(5) };

    private readonly Channel<bool> permits = Channel.CreateUnbounded<bool>();
    private readonly TaskCompletionSource entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource let = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Theory]
    [InlineData(3, OrchestrationRuntimeStatus.Completed, 0)]
    [InlineData(7, OrchestrationRuntimeStatus.Completed, 1)]
    [InlineData(100, OrchestrationRuntimeStatus.Blocked, 1)]
    public async Task At_half_of_its_budget_an_instance_is_warned_of_once_and_past_it_parked(int steps, OrchestrationRuntimeStatus end, int warnings)
    {
        using var log = new Listener();
        var hub = await Started(new HubUnderTest(loggers: log, options: Options with { MaxPayload = 4_000, MaxHistoryCharacters = 20_000 }));
        var ended = await hub.Until(await hub.Start("Write", steps), end);

        Assert.Equal(warnings, log.Lines.Count(line => line.Contains("half its budget", StringComparison.Ordinal)));
        if (end == OrchestrationRuntimeStatus.Blocked)
        {
            Assert.Contains("at most 20000 are allowed a generation. Continue as new", ended.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        }
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task An_idle_hub_asks_the_store_for_its_lease_and_nothing_else()
    {
        var (machine, business) = (new ManualClock(), new ManualClock());
        var hub = await Started(new HubUnderTest(machine: machine, business: business, options: Options));
        await hub.Until(await hub.Start("Sleep", TimeSpan.FromDays(30)), OrchestrationRuntimeStatus.Running);
        var before = hub.Hub.Diagnostics.StorageRequests;
        using var patience = new CancellationTokenSource(HubUnderTest.Patience);
        for (var renewals = 1; renewals <= 6; renewals++)
        {
            machine.Advance(Options.LeaseRenewal);
            while (hub.Hub.Diagnostics.StorageRequests < before + renewals || machine.UntilNextTimer is null) await Task.Delay(1, patience.Token);
        }

        Assert.InRange(hub.Hub.Diagnostics.StorageRequests - before, 6, 7); // a minute
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task A_stop_lets_the_activities_in_flight_end_and_keeps_their_answers()
    {
        var hub = await Started(new HubUnderTest(options: Options with { StopWithin = HubUnderTest.Patience }));
        var id = await hub.Start("Slow");
        await entered.Task.WaitAsync(HubUnderTest.Patience);
        var stopping = hub.Hub.StopAsync();
        Assert.False(stopping.IsCompleted);
        let.SetResult();
        await stopping.WaitAsync(HubUnderTest.Patience);
        await hub.StartAsync();

        Assert.Equal(1, (await hub.Completion(id)).ReadOutputAs<int>()); // it ran once
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task A_stop_waits_for_an_activity_that_does_not_end_no_longer_than_it_may_and_the_next_process_runs_it_again()
    {
        var hub = await Started(new HubUnderTest(options: Options with { StopWithin = TimeSpan.FromMilliseconds(50) }));
        var id = await hub.Start("Slow");
        await entered.Task.WaitAsync(HubUnderTest.Patience);
        await hub.Hub.StopAsync().WaitAsync(HubUnderTest.Patience);
        let.SetResult();
        await hub.StartAsync();

        Assert.Equal(2, (await hub.Completion(id)).ReadOutputAs<int>());
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task Timers_that_fell_due_while_the_hub_was_down_fire_at_its_start_and_one_in_the_past_at_once()
    {
        var business = new ManualClock();
        var hub = await Started(new HubUnderTest(business: business, options: Options));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await hub.Run("Sleep", TimeSpan.FromDays(-1))).RuntimeStatus);
        var ids = await Task.WhenAll(Enumerable.Range(1, 20).Select(day => hub.Start("Sleep", TimeSpan.FromDays(day))));
        foreach (var id in ids) await hub.Until(id, OrchestrationRuntimeStatus.Running);
        await hub.Hub.StopAsync();
        business.Advance(TimeSpan.FromDays(10));
        await hub.StartAsync();

        foreach (var id in ids.Take(10)) await hub.Completion(id);
        Assert.All(
            await Task.WhenAll(ids.Skip(10).Select(id => hub.Client.GetInstanceAsync(id))),
            i => Assert.Equal(OrchestrationRuntimeStatus.Running, i!.RuntimeStatus));
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task A_start_at_a_time_waits_for_it_over_a_restart_and_keeps_its_mail()
    {
        var business = new ManualClock();
        var hub = await Started(new HubUnderTest(business: business, options: Options));
        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait", null, new StartOrchestrationOptions("later", business.GetUtcNow().AddDays(2)));
        await hub.Client.RaiseEventAsync("later", "Go", "early");
        await hub.RestartAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await hub.Client.GetInstanceAsync("later"))!.RuntimeStatus);
        business.Advance(TimeSpan.FromDays(2) + TimeSpan.FromSeconds(1));

        Assert.Equal("early", (await hub.Completion("later")).ReadOutputAs<string>());
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task A_child_that_continues_as_new_keeps_its_name_and_answers_its_parent_and_an_instance_its_tags()
    {
        var hub = await Started(new HubUnderTest(options: Options));
        Assert.Equal("Count of Parent at 3", (await hub.Run("Parent")).ReadOutputAs<string>());

        var tags = new Dictionary<string, string> { ["team"] = "blue" };
        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Count", 0, new StartOrchestrationOptions("tagged") { Tags = tags });
        Assert.Equal("blue", (await hub.Completion("tagged")).Tags["team"]);
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task An_instance_without_a_version_gets_the_hubs_and_its_child_none()
    {
        var hub = await Started(new HubUnderTest(options: Options with { DefaultVersion = "2.1" }));
        var done = await hub.Run("Versions");

        Assert.Equal(("2.1", "2.1/"), (done.Version, done.ReadOutputAs<string>()));
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task A_worker_parks_or_fails_what_it_may_not_run_and_a_newer_one_goes_on_with_it_by_itself()
    {
        static HubOptions For(string version, VersionFailureStrategy failure) => Options with
        {
            Execution = new OrchestrationExecutionOptions { Versioning = new OrchestrationVersioning(VersionMatchStrategy.CurrentOrOlder, version, failure) },
        };

        var hub = await Started(new HubUnderTest(options: For("1.0", VersionFailureStrategy.Reject)));
        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait", null, new StartOrchestrationOptions("new") { Version = "2.0" });
        Assert.Contains(
            "newer than this worker's", (await hub.Until("new", OrchestrationRuntimeStatus.Blocked)).FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        await hub.Client.RaiseEventAsync("new", "Go", "on");
        await hub.RestartAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Blocked, (await hub.Client.GetInstanceAsync("new"))!.RuntimeStatus); // the version is as wrong as before
        hub.Options = For("2.0", VersionFailureStrategy.Reject);
        await hub.RestartAsync();
        Assert.Equal("on", (await hub.Completion("new")).ReadOutputAs<string>());

        hub.Options = For("1.0", VersionFailureStrategy.Fail);
        await hub.RestartAsync();
        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait", null, new StartOrchestrationOptions("newer") { Version = "2.0" });
        Assert.Equal("VersionMismatch", (await hub.Completion("newer")).FailureDetails!.ErrorType);
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_for_an_end_gets_his_own_cancellation_and_the_next_one_the_end()
    {
        var hub = await Started(new HubUnderTest(options: Options));
        var id = await hub.Start("Wait");
        using var brief = new CancellationTokenSource();
        var waits = Enumerable.Range(0, 3).Select(_ => hub.Client.WaitForInstanceCompletionAsync(id, cancellationToken: brief.Token)).ToList();
        await brief.CancelAsync();
        foreach (var wait in waits) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait.WaitAsync(HubUnderTest.Patience));
        await Assert.ThrowsAsync<InstanceNotFoundException>(() => hub.Client.WaitForInstanceCompletionAsync("none"));
        await hub.Client.RaiseEventAsync(id, "Go", "end");

        Assert.Equal("end", (await hub.Completion(id)).ReadOutputAs<string>());
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task Dozens_of_activities_that_wait_for_their_turn_keep_one_of_another_kind_for_a_single_turn()
    {
        var hub = await Started(new HubUnderTest(options: Options with { MaxConcurrentActivities = 1 }));
        var held = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => hub.Start("Held")));
        foreach (var id in held) await hub.Until(id, OrchestrationRuntimeStatus.Running);
        var quick = await hub.Start("Say", "quick");
        await hub.Until(quick, OrchestrationRuntimeStatus.Running);
        for (var i = 0; i < 2; i++) permits.Writer.TryWrite(true);

        Assert.Equal("quick", (await hub.Completion(quick)).ReadOutputAs<string>());
        foreach (var _ in held) permits.Writer.TryWrite(true);
        foreach (var id in held) await hub.Completion(id);
        await hub.StopAllAsync();
    }

    private Task<HubUnderTest> Started(HubUnderTest hub)
    {
        var runs = 0;
        hub.Registry
            .AddActivityFunc<string, string>("Echo", (_, text) => text)
            .AddActivityFunc<object?, int>("Slow", async (_, _) =>
            {
                var run = Interlocked.Increment(ref runs);
                entered.TrySetResult();
                await let.Task;
                return run;
            })
            .AddActivityFunc<object?, int>("Held", async (_, _) =>
            {
                await permits.Reader.ReadAsync();
                return 1;
            })
            .AddOrchestratorFunc<object?, int>("Held", (context, _) => context.CallActivityAsync<int>("Held"))
            .AddOrchestratorFunc<string, string>("Say", (context, text) => context.CallActivityAsync<string>("Echo", text))
            .AddOrchestratorFunc<object?, int>("Slow", (context, _) => context.CallActivityAsync<int>("Slow"))
            .AddOrchestratorFunc<string>("Wait", context => context.WaitForExternalEvent<string>("Go"))
            .AddOrchestratorFunc<TimeSpan, int>("Sleep", async (context, time) =>
            {
                await context.CreateTimer(time, CancellationToken.None);
                return 1;
            })
            .AddOrchestratorFunc<int, int>("Write", async (context, steps) =>
            {
                for (var i = 0; i < steps; i++) await context.CallActivityAsync<string>("Echo", new string('x', 700));
                return steps;
            })
            .AddOrchestratorFunc<int, string>("Count", async (context, n) =>
            {
                await context.CreateTimer(TimeSpan.Zero, CancellationToken.None);
                if (n < 3) context.ContinueAsNew(n + 1);
                return $"{context.Name} of {context.Parent?.Name} at {n}";
            })
            .AddOrchestratorFunc<string>("Parent", context => context.CallSubOrchestratorAsync<string>("Count", 0))
            .AddOrchestratorFunc<string>("Versions", async context => $"{context.Version}/{await context.CallSubOrchestratorAsync<string>("Version")}")
            .AddOrchestratorFunc<string>("Version", context => Task.FromResult(context.Version));
        return hub.StartAsync();
    }

    private sealed class Listener : ILoggerFactory, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
