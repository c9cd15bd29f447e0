using System.Globalization;
using PerfServerless.Functions.Tests.Events;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Stores;
using PerfServerless.Storage.Tables;
using PerfServerless.TestKit.Files;
using static PerfServerless.Functions.Tests.Events.EventRoom;

namespace PerfServerless.Functions.Tests.Cost;

/// <summary>What docs/cost.md says of events, held against the requests that the real stores make.</summary>
public sealed class EventCostTests
{
    private const string Account = "DefaultEndpointsProtocol=https;AccountName=costs;AccountKey=Y29zdHM=;EndpointSuffix=core.windows.net";

    [Fact]
    public async Task A_burst_of_events_costs_what_the_page_says()
    {
        var one = await RequestsAsync(destinations: 1);
        var two = await RequestsAsync(destinations: 2);

        var sentence = string.Create(
            CultureInfo.InvariantCulture, $"a burst of up to 99 events {one - (two - one)} requests and {two - one} more for each destination");
        Assert.Contains(sentence, await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "docs", "cost.md")), StringComparison.Ordinal);
    }

    /// <returns>How many requests a burst costs beside the commit of its facts.</returns>
    private static async Task<int> RequestsAsync(int destinations)
    {
        var wire = new TableWire();
        var clock = TimeProvider.System;
        var tables = new StoreTables(new TableServiceClient(Account, new StorageClientOptions(clock) { Transport = wire }), clock);
        var room = new EventRoom(tables, [.. Enumerable.Range(0, destinations).Select(i => new RecordingDestination($"d{i}"))]);
        await room.DeliverAsync();
        await room.CommitAsync([.. Enumerable.Range(0, 99).Select(i => Told($"a{i}", $"kpi/{i}"))]);
        await room.DeliverAsync(); // the first one makes what stays

        await room.CommitAsync([.. Enumerable.Range(0, 99).Select(i => Told($"b{i}", $"kpi/{i}"))]);
        var before = wire.Reads + wire.Writes + wire.Outbox;
        await room.DeliverAsync();
        return wire.Reads + wire.Writes + wire.Outbox - before;
    }
}
