using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Facts;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Ports.Decisions;
using PerfServerless.Domain.Ports.Meetings;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Stores;
using PerfServerless.Storage.Tables;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Stores;

/// <summary>One implementation of all ports.</summary>
internal sealed record Stores(
    IScorecardStore Scorecards, IActualStore Actuals, ICycleStore Cycles, ICheckInStore CheckIns,
    IMessageStore Messages, IAddressStore Addresses, IStatementStore Statements, IFolderMemory FolderMemory, IApiKeyStore ApiKeys,
    IPeopleStore People, IFeedRefusals FeedRefusals, IFactStore Facts, IEventLog EventLog, IEventDestinationStore EventDestinations, IDeliveryLog Deliveries,
    IDecisionStore Decisions, IMeetingStore Meetings)
{
    public static Stores InMemory()
    {
        var memory = new InMemoryStores();
        return new(
            memory.Scorecards,
            memory.Actuals,
            memory.Cycles,
            memory.CheckIns,
            memory.Messages,
            memory.Addresses,
            memory.Statements,
            memory.FolderMemory,
            memory.ApiKeys,
            memory.People,
            memory.FeedRefusals,
            memory.Facts,
            memory.EventLog,
            memory.EventDestinations,
            memory.Deliveries,
            memory.Decisions,
            memory.Meetings);
    }

    public static async Task<Stores> InTablesAsync(AzuriteFixture azurite)
    {
        // One set of tables for all tests: they keep apart by tenant, as organisations do.
        var tables = new StoreTables(new TableServiceClient(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System)), TimeProvider.System);
        await tables.CreateIfNotExistAsync(CancellationToken.None);
        return new(
            tables.Scorecards,
            tables.Actuals,
            tables.Cycles,
            tables.CheckIns,
            tables.Messages,
            tables.Addresses,
            tables.Statements,
            tables.FolderMemory,
            tables.ApiKeys,
            tables.People,
            tables.FeedRefusals,
            tables.Facts,
            tables.EventLog,
            tables.EventDestinations,
            tables.Deliveries,
            tables.Decisions,
            tables.Meetings);
    }
}
