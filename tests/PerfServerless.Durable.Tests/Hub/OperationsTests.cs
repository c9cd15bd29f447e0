using System.Globalization;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.Settings;

namespace PerfServerless.Durable.Tests.Hub;

public sealed class OperationsTests : IAsyncLifetime
{
    private readonly HubUnderTest hub = new();
    private bool isFixed;
    private bool isRenamed;

    public Task InitializeAsync()
    {
        hub.Registry
            .AddActivityFunc<int, int>("Flaky", (_, n) => isFixed ? n : throw new InvalidOperationException("not yet"))
            .AddActivityFunc<int, int>("Echo", (_, n) => n)
            .AddActivityFunc<int, string>("Large", (_, n) => new string('x', n))
            .AddOrchestratorFunc<string>("Wait", context => context.WaitForExternalEvent<string>("Go"))
            .AddOrchestratorFunc<int, int>(
                "Rely", async (context, n) => await context.CallActivityAsync<int>("Echo", n) + await context.CallActivityAsync<int>("Flaky", n))
            .AddOrchestratorFunc<int, int>("RelyOnChild", (context, n) => context.CallSubOrchestratorAsync<int>("Rely", n))
            .AddOrchestratorFunc<int, string>("Changed", async (context, n) =>
            {
                await context.CallActivityAsync<int>(isRenamed ? "Flaky" : "Echo", n);
                return await context.WaitForExternalEvent<string>("Go");
            })
            .AddOrchestratorFunc<int, int>("Many", async (context, n) =>
            {
                for (var i = 0; i < n; i++) await context.CallActivityAsync<int>("Echo", i);
                return n;
            })
            .AddOrchestratorFunc<int, int>("Spin", (context, n) =>
            {
                context.ContinueAsNew(n + 1);
                return Task.FromResult(n);
            })
            .AddOrchestratorFunc<int, int>("TooLarge", (context, n) => context.CallActivityAsync<int>("Echo", new string('x', n)))
            .AddOrchestratorFunc<int, string>("LargeResult", (context, n) => context.CallActivityAsync<string>("Large", n))
            .AddOrchestratorFunc<string>(
                "ParentOfWait",
                context => context.CallSubOrchestratorAsync<string>("Wait", options: new SubOrchestrationOptions(instanceId: context.InstanceId + "-child")))
            .AddOrchestratorFunc<Collected, int>("Collect", CollectAsync)
            .AddOrchestratorFunc<int, int>("Wide", async (context, n) =>
            {
                var text = new string('x', 30_000);
                await Task.WhenAll(Enumerable.Range(0, n).Select(i => context.CallActivityAsync<string>("Large", new { i, text })));
                return n;
            });
        return hub.StartAsync();
    }

    public Task DisposeAsync() => hub.StopAllAsync();

    [Fact]
    public void A_result_that_is_too_large_is_stored_under_the_name_of_what_a_client_is_thrown() =>
        Assert.Equal(PayloadLimit.ErrorType, typeof(PayloadTooLargeException).FullName);

    [Fact]
    public async Task A_suspended_instance_keeps_its_mail_and_goes_on_when_resumed()
    {
        var id = await hub.Start("Wait");
        await hub.Client.SuspendInstanceAsync(id, "holiday");
        await hub.Until(id, OrchestrationRuntimeStatus.Suspended);
        await hub.Client.RaiseEventAsync(id, "Go", "kept");
        await hub.RestartAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await hub.Client.GetInstanceAsync(id))!.RuntimeStatus);

        await hub.Client.ResumeInstanceAsync(id);
        Assert.Equal("kept", (await hub.Completion(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_failed_instance_is_rewound_and_runs_only_what_failed_again()
    {
        var id = await hub.Start("Rely", 4);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await hub.Completion(id)).RuntimeStatus);

        isFixed = true;
        await hub.Client.RewindInstanceAsync(id, "mended");
        Assert.Equal(8, (await hub.Completion(id)).ReadOutputAs<int>());
    }

    [Fact]
    public async Task A_rewound_parent_takes_its_failed_child_with_it()
    {
        var id = await hub.Start("RelyOnChild", 4);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await hub.Completion(id)).RuntimeStatus);

        isFixed = true;
        await hub.Client.RewindInstanceAsync(id);
        Assert.Equal(8, (await hub.Completion(id)).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Only_a_failed_instance_can_be_rewound()
    {
        var id = await hub.Start("Wait");
        await Assert.ThrowsAsync<InvalidOperationException>(() => hub.Client.RewindInstanceAsync(id));
        await Assert.ThrowsAsync<InstanceNotFoundException>(() => hub.Client.RewindInstanceAsync("none"));
    }

    [Fact]
    public async Task Changed_code_parks_the_instance_with_both_steps_and_the_old_code_lets_it_go_on()
    {
        var id = await hub.Start("Changed", 1);
        await hub.Until(id, OrchestrationRuntimeStatus.Running);
        await Task.WhenAll(hub.Client.RaiseEventAsync(id, "Other", 1), hub.Client.WaitForInstanceStartAsync(id));
        isRenamed = true;
        await hub.RestartAsync();
        await hub.Client.RaiseEventAsync(id, "Go", "on");
        var parked = await hub.Until(id, OrchestrationRuntimeStatus.Blocked);
        Assert.Contains("Echo", parked.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        var seen = (await hub.Hub.Inspector.ListAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Blocked]))).Values.Single();
        Assert.Equal(("activity 'Echo'", "activity 'Flaky'"), (seen.Recorded, seen.Replayed));
        Assert.Equal(1, hub.Hub.Inspector.Summary().Parked);

        await hub.RestartAsync();
        Assert.Equal(1, hub.Hub.Inspector.Summary().Parked);
        isRenamed = false;
        await hub.Client.ResumeInstanceAsync(id);
        Assert.Equal("on", (await hub.Completion(id)).ReadOutputAs<string>());
        Assert.Equal(0, hub.Hub.Inspector.Summary().Parked);
    }

    [Fact]
    public async Task A_parked_instance_can_be_terminated_and_purged()
    {
        var id = await hub.Start("Spin", 0);
        await hub.Until(id, OrchestrationRuntimeStatus.Blocked);
        Assert.Equal(0, (await hub.Client.PurgeInstanceAsync(id)).PurgedInstanceCount);

        await hub.Client.TerminateInstanceAsync(id, new TerminateInstanceOptions("spinning"));
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await hub.Completion(id)).RuntimeStatus);
        Assert.Equal(1, (await hub.Client.PurgeInstanceAsync(id)).PurgedInstanceCount);
        Assert.Null(await hub.Client.GetInstanceAsync(id));
        Assert.Empty(await RowsOf(id));
    }

    [Fact]
    public async Task A_history_past_its_budget_parks_and_says_what_to_do()
    {
        hub.Options = hub.Options with { MaxHistoryEvents = 100 };
        await hub.RestartAsync();
        var parked = await hub.Until(await hub.Start("Many", 60), OrchestrationRuntimeStatus.Blocked);
        Assert.Contains("at most 100 are allowed a generation. Continue as new", parked.FailureDetails!.ErrorMessage, StringComparison.Ordinal);

        hub.Options = hub.Options with { MaxHistoryEvents = 5_000 };
        await hub.RestartAsync();
        await hub.Client.ResumeInstanceAsync(parked.InstanceId);
        Assert.Equal(60, (await hub.Completion(parked.InstanceId)).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Payloads_past_the_limit_are_refused_in_a_sentence()
    {
        var e = await Assert.ThrowsAsync<PayloadTooLargeException>(() => hub.Client.RaiseEventAsync("any", "Go", new string('x', 40_000)));
        Assert.Contains("at most 32768 are allowed", e.Message, StringComparison.Ordinal);

        var parked = await hub.Until(await hub.Start("TooLarge", 40_000), OrchestrationRuntimeStatus.Blocked);
        Assert.Contains("The input of activity 'Echo' has", parked.FailureDetails!.ErrorMessage, StringComparison.Ordinal);

        var failed = await hub.Run("LargeResult", 40_000);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
    }

    [Fact]
    public async Task Start_terminate_and_raise_in_one_batch_end_terminated()
    {
        await Task.WhenAll(hub.Start("Wait", id: "b"), hub.Client.TerminateInstanceAsync("b"), hub.Client.RaiseEventAsync("b", "Go", "x"));
        await hub.Client.TerminateInstanceAsync("b");

        Assert.Contains((await hub.Completion("b")).RuntimeStatus, new[] { OrchestrationRuntimeStatus.Terminated, OrchestrationRuntimeStatus.Completed });
        await hub.RestartAsync();
        Assert.DoesNotContain(await RowsOf("b"), key => key.StartsWith("m|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Terminating_a_parent_with_its_children_ends_them_too()
    {
        var id = await hub.Start("ParentOfWait", id: "p");
        await hub.Until("p-child", OrchestrationRuntimeStatus.Running);
        await hub.Client.TerminateInstanceAsync(id, new TerminateInstanceOptions("all", Recursive: true));

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await hub.Completion("p")).RuntimeStatus);
        await hub.Until("p-child", OrchestrationRuntimeStatus.Terminated);
    }

    [Fact]
    public async Task A_thousand_events_flooded_across_generations_all_arrive()
    {
        var id = await hub.Start("Collect", new Collected(0, 0));
        await Task.WhenAll(Enumerable.Range(1, 1_000).Select(n => hub.Client.RaiseEventAsync(id, "Number", n)));

        Assert.Equal(500_500, (await hub.Completion(id)).ReadOutputAs<int>());
    }

    [Fact]
    public async Task A_turn_too_large_for_one_transaction_is_written_whole()
    {
        hub.Options = hub.Options with { MaxHistoryCharacters = 16 * 1024 * 1024 };
        await hub.RestartAsync();
        var id = await hub.Start("Wide", 100);
        await hub.Until(id, OrchestrationRuntimeStatus.Failed);

        Assert.Equal(100, (await hub.Client.GetOrchestrationHistoryAsync(id)).OfType<Durable.History.HistoryEvent.TaskScheduled>().Count());
    }

    [Fact]
    public async Task Mail_for_an_instance_that_has_ended_or_never_was_is_discarded()
    {
        var id = await hub.Start("Wait");
        await hub.Client.RaiseEventAsync(id, "Go", "x");
        await hub.Completion(id);
        await hub.Client.RaiseEventAsync(id, "Go", "late");
        await hub.Client.RaiseEventAsync("never", "Go", "late");
        await hub.RestartAsync();

        Assert.DoesNotContain(await RowsOf(id), key => key.StartsWith("m|", StringComparison.Ordinal));
        Assert.Empty(await RowsOf("never"));
    }

    [Fact]
    public async Task Another_application_is_refused()
    {
        await hub.Hub.StopAsync();
        hub.Options = hub.Options with { HubId = "Other" };

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => hub.BeginAsync());
        Assert.Contains("belongs to 'PerfServerless', not to 'Other'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_pages_through_all_that_match_and_no_others()
    {
        foreach (var i in Enumerable.Range(0, 25)) await hub.Start("Wait", id: $"q{i:D2}");
        await hub.Start("Wait", id: "other");
        await hub.Client.TerminateInstanceAsync("q03");
        await hub.Completion("q03");

        var pages = new List<int>();
        var ids = new List<string>();
        var query = new OrchestrationQuery(
            InstanceIdPrefix: "q", Statuses: [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending], PageSize: 10);
        await foreach (var page in hub.Client.GetAllInstancesAsync(query).AsPages())
        {
            pages.Add(page.Values.Count);
            ids.AddRange(page.Values.Select(v => v.InstanceId));
        }

        Assert.Equal([10, 10, 4], pages);
        Assert.Equal(Enumerable.Range(0, 25).Where(i => i != 3).Select(i => $"q{i:D2}"), ids.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a|b")]
    [InlineData("größe")]
    public async Task An_id_that_no_backend_takes_is_refused(string id) =>
        await Assert.ThrowsAsync<ArgumentException>(() => hub.Start("Wait", id: id));

    private static async Task<int> CollectAsync(TaskOrchestrationContext context, Collected so)
    {
        for (var n = 0; n < 7; n++)
        {
            if (so.Count == 1_000) return so.Sum;
            var number = await context.WaitForExternalEvent<int>("Number");
            so = new Collected(so.Count + 1, so.Sum + number);
        }

        context.ContinueAsNew(so);
        return 0;
    }

    private async Task<List<string>> RowsOf(string id)
    {
        var keys = new List<string>();
        for (var shard = 0; shard < hub.Options.Shards; shard++)
        {
            var page = await hub.Store.ReadAsync(string.Create(CultureInfo.InvariantCulture, $"s{shard:D2}"), " ", "~", null, CancellationToken.None);
            keys.AddRange(page.Rows.Select(r => r.Key).Where(k => k.Split('|').Contains(id)));
        }

        return keys;
    }

    private sealed record Collected(int Count, int Sum);
}
