using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PerfServerless.Durable;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Hub;
using PerfServerless.Storage.Tables;
using PerfServerless.Storage.Tests.Faults;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Hub;

/// <summary>The hub over its real store, with the wire between them as bad as a seed makes it.</summary>
public sealed class HubOverFaultyStorageTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Shards = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly FaultyWork work = new();

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 2)]
    public async Task Whatever_the_wire_does_all_completes_each_effect_has_one_key_and_nothing_is_left_over(int seed, int attempts)
    {
        var table = AzuriteFixture.UniqueName("Faulty");
        var wire = new SeededWire(seed);
        var store = new TableHubStore(new TableServiceClient(azurite.ConnectionString, wire.Options(attempts)), table);
        string[] ids = [.. Enumerable.Range(0, 8).Select(n => FormattableString.Invariant($"w{n}"))];

        await using (var hub = await StartedAsync(store))
        {
            foreach (var id in ids) await InsistAsync(() => hub.Client.ScheduleNewOrchestrationInstanceAsync("Work", null, new StartOrchestrationOptions(id)));
            foreach (var id in ids.Take(2)) await hub.Client.RaiseEventAsync(id, "Go", "before").WaitAsync(Patience);
            await hub.StopAsync().WaitAsync(Patience);
        }

        await using (var hub = await StartedAsync(store))
        {
            foreach (var id in ids.Skip(2)) await hub.Client.RaiseEventAsync(id, "Go", "after").WaitAsync(Patience);
            foreach (var (id, n) in ids.Select((id, n) => (id, n)))
            {
                var end = await InsistAsync(() => hub.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true));
                Assert.Equal(OrchestrationRuntimeStatus.Completed, end.RuntimeStatus);
                Assert.Equal(FaultyWork.EffectsOf(id, Heard(n)), end.ReadOutputAs<string[]>());
            }

            wire.Calm();
            await hub.StopAsync().WaitAsync(Patience);
        }

        CheckEffects(ids);
        await CheckRowsAsync(table);
        Assert.True(wire.Continuations > 0, "No page was short.");
        Assert.True(wire.Met.Distinct().Count() >= 10, $"Too little went wrong to show anything: {string.Join(", ", wire.Met)}");
    }

    private static string Heard(int n) => n < 2 ? "before" : "after";

    private void CheckEffects(string[] ids)
    {
        var keys = work.Effects.ToLookup(e => e.Effect, e => e.Key);
        var expected = ids.SelectMany((id, n) => FaultyWork.EffectsOf(id, Heard(n)));
        Assert.Equal(expected.Order(StringComparer.Ordinal), keys.Select(k => k.Key).Order(StringComparer.Ordinal));
        Assert.All(keys, k => Assert.True(k.Distinct().Count() == 1, $"'{k.Key}' ran under several keys: {string.Join(", ", k.Distinct())}"));
    }

    private async Task CheckRowsAsync(string table)
    {
        var store = new TableHubStore(new TableServiceClient(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System)), table);
        var heads = 0;
        for (var shard = 0; shard < Shards; shard++)
        {
            var partition = FormattableString.Invariant($"s{shard:D2}");
            foreach (var prefix in new[] { "m", "t" })
            {
                var page = await store.ReadAsync(partition, $"{prefix}|", $"{prefix}}}", null, CancellationToken.None);
                Assert.Empty(page.Rows.Select(r => r.Key));
            }

            heads += (await store.ReadAsync(partition, "i|", "i}", null, CancellationToken.None)).Rows.Count;
        }

        Assert.Equal(16, heads); // eight and their children: the rows were looked for where they are
    }

    private async Task<EmbeddedHub> StartedAsync(TableHubStore store)
    {
        var options = new HubOptions
        {
            Shards = Shards,
            CheckReplay = true,
            LeaseDuration = TimeSpan.FromSeconds(3),
            LeaseRenewal = TimeSpan.FromSeconds(1),
        };
        var hub = new EmbeddedHub(
            work.Registry,
            store,
            options,
            new ServiceCollection().BuildServiceProvider(),
            TimeProvider.System,
            TimeProvider.System,
            NullLoggerFactory.Instance);
        await hub.StartAsync();
        await hub.WhenActive().WaitAsync(Patience);
        return hub;
    }

    private static Task<T> InsistAsync<T>(Func<Task<T>> call) => call().WaitAsync(Patience);
}
