using PerfServerless.Domain.Ports;
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
        tables = [reviews, people, scorecards, keys];
        var scorecardStore = new TableScorecardStore(scorecards);
        (Scorecards, FolderMemory, People) = (scorecardStore, scorecardStore, new TablePeopleStore(scorecards, scorecardStore));
        FeedRefusals = new TableFeedRefusals(scorecards);
        Actuals = new TableActualStore(reviews);
        Cycles = new TableCycleStore(reviews);
        CheckIns = new TableCheckInStore(reviews, clock);
        Statements = new TableStatementStore(reviews);
        Messages = new TableMessageStore(reviews);
        Addresses = new TableAddressStore(people);
        ApiKeys = new TableApiKeyStore(keys);

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
    public IAddressStore Addresses { get; }
    public IApiKeyStore ApiKeys { get; }

    public Task CreateIfNotExistAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(tables.Select(table => table.CreateIfNotExistsAsync(cancellationToken)));
}
