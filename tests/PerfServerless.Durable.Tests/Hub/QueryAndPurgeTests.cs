using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub.InMemory;

namespace PerfServerless.Durable.Tests.Hub;

/// <summary>What queries find, and that a purge leaves nothing of what people wrote.</summary>
public sealed class QueryAndPurgeTests : IAsyncLifetime
{
    private const string Secret = "my-mother-is-ill";

    private readonly ManualClock business = new();
    private readonly InMemoryHubStore store = new(rowsPerPage: 3);
    private readonly HubUnderTest hub;

    public QueryAndPurgeTests() => hub = new HubUnderTest(store, business);

    public Task InitializeAsync()
    {
        hub.Registry
            .AddActivityFunc<string, string>("Echo", (_, text) => text)
            .AddOrchestratorFunc<string>("Wait", context => context.WaitForExternalEvent<string>("Go"))
            .AddOrchestratorFunc<string, string>("Write", async (context, text) =>
            {
                context.SetCustomStatus(text);
                for (var i = 0; i < 100; i++) await context.CallActivityAsync<string>("Echo", $"{i} {text}");
                return await context.WaitForExternalEvent<string>("Go");
            });
        return hub.StartAsync();
    }

    public Task DisposeAsync() => hub.StopAllAsync();

    [Fact]
    public async Task A_query_takes_creation_times_with_their_bounds()
    {
        var start = business.GetUtcNow();
        foreach (var day in Enumerable.Range(0, 5))
        {
            await hub.Start("Wait", id: $"d{day}");
            business.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(["d1", "d2", "d3"], await Ids(new OrchestrationQuery(start.AddDays(1), start.AddDays(3))));
        Assert.Equal(["d4"], await Ids(new OrchestrationQuery(CreatedFrom: start.AddDays(3).AddTicks(1))));
        Assert.Equal(["d0"], await Ids(new OrchestrationQuery(CreatedTo: start)));
    }

    [Fact]
    public async Task A_query_for_an_id_prefix_finds_those_that_begin_with_it_and_no_others()
    {
        foreach (var id in (string[])["k:a", "k:a:1", "k:a~", "k:b", "K:a", "k:"]) await hub.Start("Wait", id: id);

        Assert.Equal(["k:a", "k:a:1", "k:a~"], await Ids(new OrchestrationQuery(InstanceIdPrefix: "k:a")));
    }

    [Fact]
    public async Task Inputs_and_outputs_come_only_where_they_are_asked_for()
    {
        var id = await hub.Start("Write", Secret);
        await hub.Client.RaiseEventAsync(id, "Go", "out");
        await hub.Completion(id);

        var without = await hub.Client.GetAllInstancesAsync().SingleAsync();
        Assert.Equal((null, null, null), (without.SerializedInput, without.SerializedOutput, without.SerializedCustomStatus));
        Assert.Throws<InvalidOperationException>(() => without.ReadInputAs<string>());
        var with = await hub.Client.GetAllInstancesAsync(new OrchestrationQuery(FetchInputsAndOutputs: true)).SingleAsync();
        Assert.Equal((Secret, "out", Secret), (with.ReadInputAs<string>(), with.ReadOutputAs<string>(), with.ReadCustomStatusAs<string>()));
    }

    [Fact]
    public async Task A_page_goes_on_where_its_token_says_even_over_what_came_and_went()
    {
        foreach (var i in Enumerable.Range(0, 12)) await hub.Start("Wait", id: $"p{i:D2}");
        var seen = new List<string>();
        string? token = null;
        do
        {
            var page = await hub.Client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 4, ContinuationToken: token)).AsPages().FirstAsync();
            seen.AddRange(page.Values.Select(v => v.InstanceId));
            token = page.ContinuationToken;
        }
        while (token is not null);

        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"p{i:D2}"), seen.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("x|i|a")]
    [InlineData("0|!owner")]
    [InlineData("0|h|")]
    public async Task A_token_of_another_making_is_refused(string token) =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await Ids(new OrchestrationQuery(ContinuationToken: token)));

    [Fact]
    public async Task A_purge_leaves_no_word_in_the_store()
    {
        var id = await hub.Start("Write", Secret);
        await hub.Until(id, OrchestrationRuntimeStatus.Running);
        await hub.Client.RaiseEventAsync(id, "Go", Secret);
        await hub.Completion(id);
        Assert.Contains(await Texts(), text => text.Contains(Secret, StringComparison.Ordinal));

        await Task.WhenAll(hub.Client.PurgeInstanceAsync(id), hub.Client.RaiseEventAsync(id, "Late", Secret));
        await hub.RestartAsync();
        await hub.RestartAsync();

        Assert.DoesNotContain(await Texts(), text => text.Contains(Secret, StringComparison.Ordinal));
        Assert.Null(await hub.Client.GetInstanceAsync(id));
        Assert.Equal(0, (await hub.Client.PurgeInstanceAsync(id)).PurgedInstanceCount);
    }

    [Fact]
    public async Task A_purge_by_filter_takes_what_has_ended_and_matches()
    {
        var start = business.GetUtcNow();
        foreach (var id in (string[])["old", "old-running", "new", "new-ended"])
        {
            if (id == "new") business.Advance(TimeSpan.FromDays(10));
            await hub.Start("Wait", id: id);
        }

        foreach (var id in (string[])["old", "new-ended"])
        {
            await hub.Client.RaiseEventAsync(id, "Go", "x");
            await hub.Completion(id);
        }

        Assert.Equal(
            0,
            (
                await hub.Client.PurgeAllInstancesAsync(
                    new PurgeInstancesFilter(CreatedTo: start.AddDays(5), Statuses: [OrchestrationRuntimeStatus.Failed]))).PurgedInstanceCount);
        Assert.Equal(1, (await hub.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(CreatedTo: start.AddDays(5)))).PurgedInstanceCount);
        Assert.Equal(["new", "new-ended", "old-running"], await Ids(new OrchestrationQuery()));
        Assert.Equal(1, (await hub.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter())).PurgedInstanceCount);
        Assert.Equal(["new", "old-running"], await Ids(new OrchestrationQuery()));
    }

    [Fact]
    public async Task An_id_can_be_used_again_after_its_end_although_a_row_of_its_history_is_lost()
    {
        var id = await hub.Start("Write", Secret, "again");
        await hub.Client.RaiseEventAsync(id, "Go", "x");
        await hub.Completion(id);
        var lost = (await Rows()).First(r => r.Key.StartsWith("h|again|", StringComparison.Ordinal));
        await store.CommitAsync(lost.Partition, [new Durable.Hub.Store.RowChange.Delete(lost.Key)], CancellationToken.None);

        await hub.Start("Wait", id: id);
        await hub.RestartAsync();
        await hub.Client.RaiseEventAsync(id, "Go", "second");

        Assert.Equal("second", (await hub.Completion(id)).ReadOutputAs<string>());
        Assert.DoesNotContain(await Texts(), text => text.Contains(Secret, StringComparison.Ordinal));
    }

    private async Task<List<string>> Ids(OrchestrationQuery query)
    {
        var ids = new List<string>();
        await foreach (var instance in hub.Client.GetAllInstancesAsync(query)) ids.Add(instance.InstanceId);
        return [.. ids.Order(StringComparer.Ordinal)];
    }

    private async Task<List<string>> Texts() => [.. (await Rows()).Select(r => r.Data)];

    private async Task<List<(string Partition, string Key, string Data)>> Rows()
    {
        var rows = new List<(string, string, string)>();
        for (var shard = 0; shard < hub.Options.Shards; shard++)
        {
            var (partition, continuation) = ($"s{shard:D2}", (string?)null);
            do
            {
                var page = await store.ReadAsync(partition, " ", "~", continuation, CancellationToken.None);
                rows.AddRange(page.Rows.Select(r => (partition, r.Key, r.Data)));
                continuation = page.Continuation;
            }
            while (continuation is not null);
        }

        return rows;
    }
}
