using System.Globalization;
using PerfServerless.Domain.Ports;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Stores;

public sealed class TableCheckInStoreTests(AzuriteFixture azurite) : CheckInStoreContract, IClassFixture<AzuriteFixture>
{
    private protected override Task<Stores> CreateAsync() => Stores.InTablesAsync(azurite);

    [Fact]
    public async Task A_change_as_large_as_one_step_is_written_and_a_larger_one_is_refused_whole()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        var all = Enumerable.Range(0, 101).Select(i => Sample.AnEvent(i.ToString("000", CultureInfo.InvariantCulture))).ToList();

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => stores.CheckIns.CommitAsync(new(tenant) { Events = all }, None));

        Assert.StartsWith("A change of 101 rows is larger than the 100 of one transaction", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await stores.CheckIns.PendingAsync(tenant, None));
        await stores.CheckIns.CommitAsync(new(tenant) { Events = all[..100] }, None);
        Assert.Equal(all[..100].Select(e => e.Id), (await stores.CheckIns.PendingAsync(tenant, None)).Select(e => e.Id));
    }

    [Fact]
    public async Task A_change_of_two_organisations_is_refused_whole()
    {
        var (stores, one, two) = (await CreateAsync(), NewTenant(), NewTenant());

        var mixed = new ReviewChange(one) { Events = [Sample.AnEvent("1")], NewRequests = [Sample.ARequest(Sample.Cycle(two))] };
        await Assert.ThrowsAsync<ArgumentException>(() => stores.CheckIns.CommitAsync(mixed, None));

        Assert.Empty(await stores.CheckIns.PendingAsync(one, None));
        Assert.Empty(await stores.CheckIns.ListAsync(Sample.Cycle(two), None));
    }
}
