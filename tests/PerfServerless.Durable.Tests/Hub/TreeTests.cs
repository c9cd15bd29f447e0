using PerfServerless.Durable.Client;
using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Tests.Hub;

/// <summary>Suspending, resuming, terminating and rewinding a parent while its children run.</summary>
public sealed class TreeTests : IAsyncLifetime
{
    private readonly HubUnderTest hub = new();
    private bool failing = true;

    public async Task InitializeAsync()
    {
        hub.Registry
            .AddActivityFunc<string, string>("Echo", (_, text) => text)
            .AddActivityFunc<string, string>("Flaky", (_, text) => failing ? throw new InvalidOperationException("not yet") : text)
            .AddOrchestratorFunc<string, string>("Waits", (context, _) => context.WaitForExternalEvent<string>("Go"))
            .AddOrchestratorFunc<string, string>("Tries", (context, text) => context.CallActivityAsync<string>("Flaky", text))
            .AddOrchestratorFunc<string, string>("Nests", (context, text) => Child(context, text, context.InstanceId + "-c"))
            .AddOrchestratorFunc<string[], string>("Both", async (context, kinds) => string.Join(
                ' ', await Task.WhenAll(kinds.Select((kind, i) => Child(context, kind, $"{context.InstanceId}-{i + 1}")))));
        await hub.StartAsync();
    }

    public Task DisposeAsync() => hub.StopAllAsync();

    [Fact]
    public async Task A_suspended_parent_holds_its_childrens_answers_and_takes_them_in_when_it_is_resumed()
    {
        await StartBoth("p", "Waits", "Waits");
        await hub.Client.SuspendInstanceAsync("p", "a look");
        await hub.Until("p", OrchestrationRuntimeStatus.Suspended);

        await Go("p-1", "one");
        await Go("p-2", "two");
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await hub.Completion("p-1")).RuntimeStatus);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await hub.Completion("p-2")).RuntimeStatus);
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await hub.Client.GetInstanceAsync("p"))!.RuntimeStatus);

        await hub.RestartAsync();
        await hub.Client.ResumeInstanceAsync("p", "seen");
        Assert.Equal("one two", (await hub.Completion("p")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Suspending_a_parent_suspends_no_child_and_a_suspended_child_keeps_its_parent_waiting()
    {
        await StartBoth("s", "Waits", "Waits");
        await hub.Client.SuspendInstanceAsync("s-1");
        await hub.Until("s-1", OrchestrationRuntimeStatus.Suspended);
        await Go("s-1", "one");
        await Go("s-2", "two");
        await hub.Completion("s-2");
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.Client.GetInstanceAsync("s"))!.RuntimeStatus);

        await hub.Client.ResumeInstanceAsync("s-1");
        Assert.Equal("one two", (await hub.Completion("s")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Terminating_a_suspended_tree_ends_every_generation_of_it()
    {
        await StartBoth("t", "Nests", "Waits");
        await hub.Until("t-1-c", OrchestrationRuntimeStatus.Running);
        await hub.Client.SuspendInstanceAsync("t");
        await hub.Client.SuspendInstanceAsync("t-1-c");
        await hub.Until("t-1-c", OrchestrationRuntimeStatus.Suspended);
        await hub.Until("t", OrchestrationRuntimeStatus.Suspended);

        await hub.Client.TerminateInstanceAsync("t", new TerminateInstanceOptions("enough", Recursive: true));

        foreach (var id in new[] { "t", "t-1", "t-1-c", "t-2" }) Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await hub.Completion(id)).RuntimeStatus);
    }

    [Fact]
    public async Task Terminating_only_the_parent_lets_its_children_run_to_their_end()
    {
        await StartBoth("o", "Waits", "Waits");
        await hub.Client.TerminateInstanceAsync("o", new TerminateInstanceOptions("only this"));
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await hub.Completion("o")).RuntimeStatus);

        await Go("o-1", "one");
        Assert.Equal("one", (await hub.Completion("o-1")).ReadOutputAs<string>());
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.Client.GetInstanceAsync("o-2"))!.RuntimeStatus);
    }

    [Fact]
    public async Task A_terminated_child_fails_its_parent_and_does_so_again_where_the_parent_is_rewound()
    {
        await StartBoth("k", "Waits", "Waits");
        await hub.Client.TerminateInstanceAsync("k-1", new TerminateInstanceOptions("by mistake"));
        await Go("k-2", "two");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await hub.Completion("k")).RuntimeStatus);
        await hub.Client.RewindInstanceAsync("k");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await hub.Completion("k")).RuntimeStatus);
        Assert.Single((await hub.Client.GetOrchestrationHistoryAsync("k")).OfType<HistoryEvent.Rewound>());
    }

    [Fact]
    public async Task A_rewound_tree_runs_again_only_what_failed_and_keeps_the_child_that_runs()
    {
        await StartBoth("r", "Nests", "Waits", nested: "Tries");
        await hub.Until("r-1-c", OrchestrationRuntimeStatus.Failed);
        await hub.Until("r-1", OrchestrationRuntimeStatus.Failed);
        await Go("r-2", "two");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await hub.Completion("r")).RuntimeStatus);

        failing = false;
        await hub.Client.RewindInstanceAsync("r", "mended");

        Assert.Equal("Tries two", (await hub.Completion("r")).ReadOutputAs<string>());
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await hub.Completion("r-1-c")).RuntimeStatus);
        Assert.Single((await hub.Client.GetOrchestrationHistoryAsync("r-2")).OfType<HistoryEvent.ExecutionStarted>());
        Assert.DoesNotContain(await hub.Client.GetOrchestrationHistoryAsync("r-2"), e => e is HistoryEvent.Rewound);
    }

    [Fact]
    public async Task A_parent_that_failed_while_a_child_still_runs_is_rewound_and_waits_for_that_child()
    {
        await StartBoth("w", "Tries", "Waits", wait: false);
        await hub.Until("w-1", OrchestrationRuntimeStatus.Failed);
        await hub.Until("w-2", OrchestrationRuntimeStatus.Running);

        // WhenAll waits for both; the failure is known and the parent goes on waiting.
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.Client.GetInstanceAsync("w"))!.RuntimeStatus);
        await Assert.ThrowsAsync<InvalidOperationException>(() => hub.Client.RewindInstanceAsync("w"));

        await Go("w-2", "two");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await hub.Completion("w")).RuntimeStatus);
        failing = false;
        await hub.Client.RewindInstanceAsync("w");
        Assert.Equal("Tries two", (await hub.Completion("w")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_tree_that_is_rewound_and_then_suspended_and_resumed_over_a_restart_still_ends_well()
    {
        await StartBoth("x", "Tries", "Waits", wait: false);
        await hub.Until("x-1", OrchestrationRuntimeStatus.Failed);
        await Go("x-2", "two");
        await hub.Completion("x");

        await hub.Client.RewindInstanceAsync("x");
        await hub.Until("x", OrchestrationRuntimeStatus.Failed);
        await hub.RestartAsync();
        failing = false;
        await hub.Client.RewindInstanceAsync("x", "again");

        Assert.Equal("Tries two", (await hub.Completion("x")).ReadOutputAs<string>());
        Assert.Equal(2, (await hub.Client.GetOrchestrationHistoryAsync("x")).OfType<HistoryEvent.Rewound>().Count());
    }

    private static Task<string> Child(TaskOrchestrationContext context, string kind, string id) =>
        context.CallSubOrchestratorAsync<string>(kind.Split(':')[0], kind.Split(':')[^1], new SubOrchestrationOptions { InstanceId = id });

    private async Task StartBoth(string id, string first, string second, string? nested = null, bool wait = true)
    {
        await hub.Start("Both", new[] { nested is null ? first == "Nests" ? "Nests:Waits" : first : $"{first}:{nested}", second }, id);
        if (!wait) return;
        await hub.Until($"{id}-2", OrchestrationRuntimeStatus.Running);
    }

    private Task Go(string id, string word) => hub.Client.RaiseEventAsync(id, "Go", word);
}
