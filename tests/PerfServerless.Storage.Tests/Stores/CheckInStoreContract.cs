using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;

namespace PerfServerless.Storage.Tests.Stores;

public abstract class CheckInStoreContract : StoreContract
{
    [Fact]
    public async Task A_request_is_added_once_and_comes_back_whole()
    {
        var stores = await CreateAsync();
        var request = Sample.ARequest(Sample.Cycle(NewTenant()));

        Assert.Null(await stores.CheckIns.FindAsync(request.Key, None));
        Assert.True(await stores.CheckIns.AddAsync(request, None));
        Assert.False(await stores.CheckIns.AddAsync(request with { Blocker = "other" }, None));

        AssertSame(request, (await stores.CheckIns.FindAsync(request.Key, None))?.Value);
    }

    [Fact]
    public async Task A_cycles_requests_are_listed_by_person_and_no_others()
    {
        var stores = await CreateAsync();
        var cycle = Sample.Cycle(NewTenant());
        foreach (var person in (PersonId[])[Sample.Cid, Sample.Ann]) await stores.CheckIns.AddAsync(Sample.ARequest(cycle, person), None);
        await stores.CheckIns.AddAsync(Sample.ARequest(Sample.Cycle(cycle.Tenant, "20260313")), None);

        Assert.Equal([Sample.Ann, Sample.Cid], (await stores.CheckIns.ListAsync(cycle, None)).Select(r => r.Key.Person));
    }

    [Fact]
    public async Task A_commit_writes_request_actuals_timeline_and_events_together()
    {
        var stores = await CreateAsync();
        var read = await AddedAsync(stores);

        await CommitAsync(stores, read, "1");

        var (tenant, key) = (read.Value.Key.Cycle.Tenant, read.Value.Key);
        Assert.Equal(RequestState.Complete, (await stores.CheckIns.FindAsync(key, None))!.Value.State);
        Assert.Equal("actual-1", Assert.Single((await stores.Actuals.ReadAsync(tenant, [Sample.Revenue], None))[Sample.Revenue]).Id);
        Assert.Equal("told-1", Assert.Single(await stores.Cycles.TimelineAsync(key.Cycle, None)).Id);
        Assert.Equal(Sample.AnEvent("event-1"), Assert.Single(await stores.CheckIns.PendingAsync(tenant, None)));
    }

    [Fact]
    public async Task A_stale_commit_writes_nothing_at_all()
    {
        var stores = await CreateAsync();
        var read = await AddedAsync(stores);
        await CommitAsync(stores, read, "1");

        await Assert.ThrowsAsync<StaleWriteException>(() => CommitAsync(stores, read, "2"));

        var tenant = read.Value.Key.Cycle.Tenant;
        Assert.Single((await stores.Actuals.ReadAsync(tenant, [Sample.Revenue], None))[Sample.Revenue]);
        Assert.Single(await stores.Cycles.TimelineAsync(read.Value.Key.Cycle, None));
        Assert.Single(await stores.CheckIns.PendingAsync(tenant, None));
    }

    [Fact]
    public async Task What_a_commit_repeats_is_left_as_it_is_and_the_rest_is_written()
    {
        var stores = await CreateAsync();
        var read = await AddedAsync(stores);
        await CommitAsync(stores, read, "1");
        var again = (await stores.CheckIns.FindAsync(read.Value.Key, None))!;

        await stores.CheckIns.CommitAsync(
            again.With(again.Value with { Blocker = "none any more" }),
            [Sample.AnActual("actual-1", value: 99), Sample.AnActual("actual-2")],
            [Sample.Told("told-1", 50), Sample.Told("told-2", 60)],
            [Sample.AnEvent("event-1"), Sample.AnEvent("event-2")],
            None);

        var tenant = read.Value.Key.Cycle.Tenant;
        Assert.Equal([12.50m, 12.50m], (await stores.Actuals.ReadAsync(tenant, [Sample.Revenue], None))[Sample.Revenue].Select(a => a.Value));
        Assert.Equal([Sample.Told("told-1"), Sample.Told("told-2", 60)], await stores.Cycles.TimelineAsync(read.Value.Key.Cycle, None));
        Assert.Equal(["event-1", "event-2"], (await stores.CheckIns.PendingAsync(tenant, None)).Select(e => e.Id));
        Assert.Equal("none any more", (await stores.CheckIns.FindAsync(read.Value.Key, None))!.Value.Blocker);
    }

    [Fact]
    public async Task Events_wait_oldest_first_until_they_are_published()
    {
        var stores = await CreateAsync();
        var read = await AddedAsync(stores);
        foreach (var step in (string[])["z", "a", "m"])
        {
            var now = (await stores.CheckIns.FindAsync(read.Value.Key, None))!;
            await stores.CheckIns.CommitAsync(now, [], [], [Sample.AnEvent($"{step}2"), Sample.AnEvent($"{step}1")], None);
        }

        var tenant = read.Value.Key.Cycle.Tenant;
        await stores.CheckIns.PublishedAsync(tenant, "a2", None);
        await stores.CheckIns.PublishedAsync(tenant, "a2", None);

        Assert.Equal(["z2", "z1", "a1", "m2", "m1"], (await stores.CheckIns.PendingAsync(tenant, None)).Select(e => e.Id));
        Assert.Empty(await stores.CheckIns.PendingAsync(NewTenant(), None));
    }

    [Fact]
    public async Task Of_many_commits_at_once_with_one_tag_exactly_one_wins()
    {
        var stores = await CreateAsync();
        var read = await AddedAsync(stores);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(async i =>
        {
            try
            {
                await CommitAsync(stores, read, $"{i}");
                return true;
            }
            catch (StaleWriteException)
            {
                return false;
            }
        }));

        Assert.Single(outcomes, won => won);
        Assert.Single((await stores.Actuals.ReadAsync(read.Value.Key.Cycle.Tenant, [Sample.Revenue], None))[Sample.Revenue]);
    }

    private static async Task<Versioned<CheckInRequest>> AddedAsync(Stores stores)
    {
        var request = Sample.ARequest(Sample.Cycle(NewTenant()));
        await stores.CheckIns.AddAsync(request, None);
        return (await stores.CheckIns.FindAsync(request.Key, None))!;
    }

    private static Task CommitAsync(Stores stores, Versioned<CheckInRequest> read, string step) =>
        stores.CheckIns.CommitAsync(
            read.With(read.Value with { State = RequestState.Complete, CompletedAt = Sample.Now }),
            [Sample.AnActual($"actual-{step}")],
            [Sample.Told($"told-{step}")],
            [Sample.AnEvent($"event-{step}")],
            None);
}
