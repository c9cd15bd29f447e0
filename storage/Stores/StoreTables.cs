using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Facts;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Ports.Decisions;
using PerfServerless.Domain.Ports.Meetings;
using PerfServerless.Storage.Events;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Stores;

/// <summary>All stores of the domain over one account's tables.</summary>
internal sealed class StoreTables
{
    private readonly StoreTable[] tables;

    /// <param name="clock">The real clock; it orders events within the outbox.</param>
    /// <param name="prefix">Put before each table's name, so that several installations share an account; letters and digits.</param>
    public StoreTables(TableServiceClient service, TimeProvider clock, string prefix = "")
    {
        var (reviews, people, scorecards, keys) = (Table(ReviewKeys.Table), Table(PeopleKeys.Table), Table(ScorecardKeys.Table), Table(ApiKeyRows.Table));
        var events = Table(EventKeys.Table);
        tables = [reviews, people, scorecards, keys, events];
        var commits = new CommitClock(clock);
        var waiting = new WaitingEvents(commits);
        var scorecardStore = new TableScorecardStore(scorecards);
        (Scorecards, FolderMemory, People) = (scorecardStore, scorecardStore, new TablePeopleStore(scorecards, scorecardStore, waiting));
        FeedRefusals = new TableFeedRefusals(scorecards);
        Actuals = new TableActualStore(reviews, waiting);
        Cycles = new TableCycleStore(reviews, waiting);
        CheckIns = new TableCheckInStore(reviews, commits, waiting);
        Statements = new TableStatementStore(reviews);
        Messages = new TableMessageStore(reviews);
        Decisions = new TableDecisionStore(reviews);
        Meetings = new TableMeetingStore(reviews);
        Deliveries = new TableDeliveryLog(reviews);
        Facts = new TableFactStore(reviews);
        Addresses = new TableAddressStore(people);
        ApiKeys = new TableApiKeyStore(keys);
        EventLog = new TableEventLog(events, [reviews, scorecards], clock);
        EventDestinations = new TableEventDestinationStore(events, reviews);

        StoreTable Table(string name) => new(service.GetTableClient(prefix + name));
    }

    public IScorecardStore Scorecards { get; }
    public IFolderMemory FolderMemory { get; }
    public IPeopleStore People { get; }
    public IFeedRefusals FeedRefusals { get; }
    public IActualStore Actuals { get; }
    public ICycleStore Cycles { get; }
    public ICheckInStore CheckIns { get; }
    public IStatementStore Statements { get; }
    public IMessageStore Messages { get; }
    public IDecisionStore Decisions { get; }
    public IMeetingStore Meetings { get; }
    public IDeliveryLog Deliveries { get; }
    public IFactStore Facts { get; }
    public IAddressStore Addresses { get; }
    public IApiKeyStore ApiKeys { get; }
    public IEventLog EventLog { get; }
    public IEventDestinationStore EventDestinations { get; }

    public Task CreateIfNotExistAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(tables.Select(table => table.CreateIfNotExistsAsync(cancellationToken)));
}
