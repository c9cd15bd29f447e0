using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Stores;
using PerfServerless.Storage.Tables;
using PerfServerless.Storage.Tests.Stores;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Faults;

public sealed class StoreFaultTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly TenantId Tenant = new("acme");
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly FaultyTransport wire = new();

    public static TheoryData<string> Flavours => ["lost request", "lost answer", "refused", "gave up"];

    [Theory]
    [MemberData(nameof(Flavours))]
    public async Task A_commit_with_a_fault_at_any_request_happens_once(string flavour)
    {
        for (var k = 0; k < 3; k++)
        {
            var stores = await StoresAsync();
            var read = await AddedAsync(stores);
            wire.Clear();
            wire.Next([.. Enumerable.Repeat(Fault.None, k), Of(flavour)]);

            await stores.CheckIns.CommitAsync(
                new(Tenant)
                {
                    Requests = [read.With(read.Value with { State = RequestState.Complete })],
                    Desk = await EmptyDeskAsync(stores),
                    Actuals = [Sample.AnActual("1")],
                    Timeline = [new(read.Value.Key.Cycle, Sample.Told("1"))],
                    Events = [Sample.AnEvent("1")],
                },
                None);

            Assert.Equal(RequestState.Complete, (await stores.CheckIns.FindAsync(read.Value.Key, None))!.Value.State);
            Assert.Single(await stores.CheckIns.DesksAsync(Tenant, None));
            Assert.Single(await stores.Cycles.TimelineAsync(read.Value.Key.Cycle, None));
            Assert.Single((await stores.Actuals.ReadAsync(Tenant, [Sample.Revenue], None))[Sample.Revenue]);
            Assert.Single(await stores.CheckIns.PendingAsync(Tenant, None));
        }
    }

    [Theory]
    [MemberData(nameof(Flavours))]
    public async Task A_first_desk_made_with_a_fault_is_not_mistaken_for_somebody_elses(string flavour)
    {
        for (var k = 0; k < 3; k++)
        {
            var stores = await StoresAsync();
            wire.Next([.. Enumerable.Repeat(Fault.None, k), Of(flavour)]);

            var made = (await EmptyDeskAsync(stores)).With(Sample.ADesk(Tenant));
            await stores.CheckIns.CommitAsync(new(Tenant) { Desk = made, Events = [Sample.AnEvent("1")] }, None);

            Assert.Equal(Sample.Now, Assert.Single(await stores.CheckIns.DesksAsync(Tenant, None)).PausedAt);
            Assert.Single(await stores.CheckIns.PendingAsync(Tenant, None));
        }
    }

    [Theory]
    [MemberData(nameof(Flavours))]
    public async Task An_address_saved_with_a_fault_is_there_with_its_binding(string flavour)
    {
        for (var k = 0; k < 3; k++)
        {
            var stores = await StoresAsync();
            await stores.Addresses.SaveAsync(Tenant, Sample.AnAddress(Sample.Ann, "old"), None);
            wire.Next([.. Enumerable.Repeat(Fault.None, k), Of(flavour)]);

            await stores.Addresses.SaveAsync(Tenant, Sample.AnAddress(Sample.Ann, "new"), None);

            Assert.Equal("new", (await stores.Addresses.FindAsync(Tenant, "teams", Sample.Ann, None))!.Value.Alias);
            Assert.Equal(Sample.Ann, await stores.Addresses.FindPersonAsync(Tenant, "teams", "new", None));
            Assert.Null(await stores.Addresses.FindPersonAsync(Tenant, "teams", "old", None));
        }
    }

    [Theory]
    [MemberData(nameof(Flavours))]
    public async Task Adding_with_a_fault_still_tells_the_first_one_that_it_was_first(string flavour)
    {
        var stores = await StoresAsync();
        wire.Next(Of(flavour));

        Assert.True(await stores.Cycles.AddAsync(Sample.ACycle(Sample.Cycle(Tenant)), None));
        Assert.False(await stores.Cycles.AddAsync(Sample.ACycle(Sample.Cycle(Tenant)), None));
    }

    [Theory]
    [MemberData(nameof(Flavours))]
    public async Task An_import_with_a_fault_counts_every_actual_once(string flavour)
    {
        var stores = await StoresAsync();
        wire.Next(Fault.None, Fault.None, Of(flavour));

        var added = await stores.Actuals.AppendAsync(Tenant, [.. Enumerable.Range(0, 250).Select(i => Sample.AnActual($"{i}"))], None);

        Assert.Equal(250, added);
        Assert.Equal(250, (await stores.Actuals.ReadAsync(Tenant, [Sample.Revenue], None))[Sample.Revenue].Count);
    }

    [Fact]
    public async Task A_commit_whose_answer_was_lost_and_that_somebody_else_overtook_is_stale()
    {
        var stores = await StoresAsync();
        var read = await AddedAsync(stores);
        wire.Next(Fault.None, Fault.LostRequest);
        await stores.CheckIns.CommitAsync(Blocked(read, "theirs"), None);

        await Assert.ThrowsAsync<StaleWriteException>(() => stores.CheckIns.CommitAsync(Blocked(read, "ours"), None));

        Assert.Equal("theirs", (await stores.CheckIns.FindAsync(read.Value.Key, None))!.Value.Blocker);
    }

    [Theory]
    [InlineData(400, "InvalidInput", false)]
    [InlineData(403, "AuthenticationFailed", false)]
    [InlineData(404, "TableNotFound", false)]
    [InlineData(429, "TooManyRequests", true)]
    [InlineData(500, "InternalError", true)]
    [InlineData(503, "ServerBusy", true)]
    public async Task Every_failure_leaves_the_room_in_our_words_and_says_whether_to_try_again(int status, string code, bool worthRetrying)
    {
        var stores = await StoresAsync();
        foreach (var call in (Func<Task>[])
        [
            () => stores.Cycles.FindAsync(Sample.Cycle(Tenant), None),
            () => stores.Cycles.AddAsync(Sample.ACycle(Sample.Cycle(Tenant)), None),
            () => stores.Actuals.AppendAsync(Tenant, [Sample.AnActual("1")], None),
            () => stores.CheckIns.CommitAsync(new(Tenant) { NewRequests = [Sample.ARequest(Sample.Cycle(Tenant))] }, None),
            () => stores.CheckIns.DesksAsync(Tenant, None),
            () => stores.Addresses.SaveAsync(Tenant, Sample.AnAddress(Sample.Ann, "x"), None),
            () => stores.Messages.ListAsync(Sample.Cycle(Tenant), None),
            () => stores.CheckIns.PublishedAsync(Tenant, ["x"], None),
        ])
        {
            wire.Clear();
            // Enough for every attempt; a settling read in between may see one of them as well.
            wire.Next([.. Enumerable.Repeat(Fault.Error(status, code), 40)]);

            var failure = await Assert.ThrowsAnyAsync<StorageException>(call);
            Assert.Equal(worthRetrying, failure.WorthRetrying);
        }
    }

    private static async Task<Versioned<CheckInRequest>> AddedAsync(StoreTables stores)
    {
        var request = Sample.ARequest(Sample.Cycle(Tenant));
        await stores.CheckIns.CommitAsync(new(Tenant) { NewRequests = [request] }, None);
        return (await stores.CheckIns.FindAsync(request.Key, None))!;
    }

    private static Task<Versioned<Desk>> EmptyDeskAsync(StoreTables stores) => stores.CheckIns.DeskAsync(new(Tenant, Sample.Ann), None);

    private static ReviewChange Blocked(Versioned<CheckInRequest> read, string by) => new(Tenant) { Requests = [read.With(read.Value with { Blocker = by })] };

    private static Fault Of(string flavour) => flavour switch
    {
        "lost request" => Fault.LostRequest,
        "lost answer" => Fault.LostAnswer,
        "refused" => Fault.Error(503, "ServerBusy"),
        _ => Fault.Error(500, "OperationTimedOut"),
    };

    private async Task<StoreTables> StoresAsync()
    {
        var tables = new StoreTables(new TableServiceClient(azurite.ConnectionString, wire.Options()), TimeProvider.System, AzuriteFixture.UniqueName("F"));
        await tables.CreateIfNotExistAsync(None);
        wire.Clear();
        return tables;
    }
}
