using PerfServerless.Durable.Hub.Store;
using PerfServerless.Storage.Hub;
using PerfServerless.Storage.Tables;
using PerfServerless.Storage.Tests.Faults;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Hub;

/// <summary>What a busy service asks for reaches the hub, once the client's own attempts are used up.</summary>
public sealed class TableHubStoreBusyTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Sent = "Tue, 05 May 2026 09:00:00 GMT";

    private readonly FaultyTransport wire = new();

    [Theory]
    [InlineData(429, "TooManyRequests", "7", 7)]
    [InlineData(503, "ServerBusy", "7", 7)]
    [InlineData(503, "ServerBusy", "0", 0)]
    [InlineData(503, "OperationTimedOut", "7", 7)]
    [InlineData(500, "OperationTimedOut", "7", 7)]
    [InlineData(503, "ServerBusy", "Tue, 05 May 2026 09:00:09 GMT", 9)]
    [InlineData(503, "ServerBusy", "Tue, 05 May 2026 08:59:00 GMT", 0)]
    [InlineData(503, "ServerBusy", "86400", 60)]
    [InlineData(503, "ServerBusy", "Tue, 05 May 2099 09:00:00 GMT", 60)]
    [InlineData(503, "ServerBusy", "99999999999999999999", null)]
    [InlineData(503, "ServerBusy", "-3", null)]
    [InlineData(503, "ServerBusy", "soon", null)]
    [InlineData(503, "ServerBusy", null, null)]
    public async Task What_the_service_asks_for_is_handed_on_by_reads_and_writes(int status, string code, string? asked, int? expected)
    {
        var store = Store();
        foreach (var call in (Func<Task>[])
        [
            () => store.FindAsync("p", "r", CancellationToken.None),
            () => store.ReadAsync("p", "a", "z", null, CancellationToken.None),
            () => store.CommitAsync("p", [new RowChange.Insert("r", "{}")], CancellationToken.None),
            () => store.CreateIfMissingAsync(CancellationToken.None),
        ])
        {
            wire.Clear();
            wire.Next(asked is null ? Fault.Error(status, code, ("Date", Sent)) : Fault.Error(status, code, ("Date", Sent), ("Retry-After", asked)));

            var fault = await Assert.ThrowsAsync<HubStoreUnavailableException>(call);
            Assert.Equal(expected is { } seconds ? TimeSpan.FromSeconds(seconds) : null, fault.RetryAfter);
        }
    }

    [Fact]
    public async Task A_date_without_the_answers_own_date_says_nothing()
    {
        wire.Next(Fault.Error(503, "ServerBusy", ("Retry-After", "Tue, 05 May 2026 09:00:09 GMT")));

        Assert.Null((await Assert.ThrowsAsync<HubStoreUnavailableException>(() => Store().FindAsync("p", "r", CancellationToken.None))).RetryAfter);
    }

    private TableHubStore Store()
    {
        var options = wire.Options();
        options.Retry.MaxRetries = 0;
        return new TableHubStore(new TableServiceClient(azurite.ConnectionString, options), AzuriteFixture.UniqueName("Busy"));
    }
}
