using System.Globalization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;

namespace PerfServerless.Storage.Tests.Stores;

public abstract class CheckInStoreContract : StoreContract
{
    [Fact]
    public async Task A_request_is_added_once_and_comes_back_whole()
    {
        var stores = await CreateAsync();
        var request = Sample.ARequest(Sample.Cycle(NewTenant()));

        Assert.Null(await stores.CheckIns.FindAsync(request.Key, None));
        await AddAsync(stores, request);
        await AddAsync(stores, request with { Blocker = "other" });

        AssertSame(request, (await stores.CheckIns.FindAsync(request.Key, None))?.Value);
    }

    [Fact]
    public async Task A_cycles_requests_are_listed_by_person_and_no_others()
    {
        var stores = await CreateAsync();
        var cycle = Sample.Cycle(NewTenant());
        await AddAsync(stores, [.. ((PersonId[])[Sample.Cid, Sample.Ann]).Select(person => Sample.ARequest(cycle, person))]);
        await AddAsync(stores, Sample.ARequest(Sample.Cycle(cycle.Tenant, "20260313")));

        Assert.Equal([Sample.Ann, Sample.Cid], (await stores.CheckIns.ListAsync(cycle, None)).Select(r => r.Key.Person));
    }

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
        var elsewhere = new ReviewChange(one) { Events = [Sample.AnEvent("1")], Desk = await stores.CheckIns.DeskAsync(new(two, Sample.Ann), None) };
        await Assert.ThrowsAsync<ArgumentException>(() => stores.CheckIns.CommitAsync(mixed, None));
        await Assert.ThrowsAsync<ArgumentException>(() => stores.CheckIns.CommitAsync(elsewhere, None));

        Assert.Empty(await stores.CheckIns.PendingAsync(one, None));
        Assert.Empty(await stores.CheckIns.ListAsync(Sample.Cycle(two), None));
    }

    [Fact]
    public async Task A_change_writes_the_requests_of_two_cycles_the_desk_and_all_that_tells_of_them_together()
    {
        var stores = await CreateAsync();
        var (tenant, one, two) = await TwoAddedAsync(stores);
        var desk = await stores.CheckIns.DeskAsync(new(tenant, Sample.Ann), None);

        await stores.CheckIns.CommitAsync(ChangeOf(tenant, one, two, desk, "1"), None);

        foreach (var read in (Versioned<CheckInRequest>[])[one, two])
        {
            Assert.Equal(RequestState.Complete, (await stores.CheckIns.FindAsync(read.Value.Key, None))!.Value.State);
            Assert.Equal("told-1", Assert.Single(await stores.Cycles.TimelineAsync(read.Value.Key.Cycle, None)).Id);
        }

        AssertSame(Sample.ADesk(tenant), (await stores.CheckIns.DeskAsync(desk.Value.Key, None)).Value);
        Assert.Equal("actual-1", Assert.Single((await stores.Actuals.ReadAsync(tenant, [Sample.Revenue], None))[Sample.Revenue]).Id);
        Assert.Single(await stores.Messages.ListAsync(one.Value.Key.Cycle, None));
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

    [Theory]
    [InlineData("the first request")]
    [InlineData("the second request")]
    [InlineData("the desk")]
    [InlineData("the desk, made meanwhile")]
    public async Task One_stale_part_of_a_change_writes_nothing_at_all(string stale)
    {
        var stores = await CreateAsync();
        var (tenant, one, two) = await TwoAddedAsync(stores);
        if (stale == "the desk") await stores.CheckIns.CommitAsync(new(tenant) { Desk = await DeskAsync(stores, tenant) }, None);
        var desk = await DeskAsync(stores, tenant);
        var paused = desk.With(desk.Value with { PausedAt = Sample.Now.AddDays(1) });
        var theirs = new ReviewChange(tenant);
        await stores.CheckIns.CommitAsync(
            stale switch
            {
                "the first request" => theirs with { Requests = [one.With(one.Value with { Blocker = "theirs" })] },
                "the second request" => theirs with { Requests = [two.With(two.Value with { Blocker = "theirs" })] },
                _ => theirs with { Desk = paused },
            },
            None);

        await Assert.ThrowsAsync<StaleWriteException>(() => stores.CheckIns.CommitAsync(ChangeOf(tenant, one, two, desk, "1"), None));

        Assert.All(await AllAsync(stores, one, two), r => Assert.Equal(RequestState.Open, r.State));
        Assert.Equal(stale.StartsWith("the desk", StringComparison.Ordinal) ? Sample.Now.AddDays(1) : null, (await DeskAsync(stores, tenant)).Value.PausedAt);
        Assert.Empty((await stores.Actuals.ReadAsync(tenant, [Sample.Revenue], None))[Sample.Revenue]);
        Assert.Empty(await stores.Cycles.TimelineAsync(one.Value.Key.Cycle, None));
        Assert.Empty(await stores.Cycles.TimelineAsync(two.Value.Key.Cycle, None));
        Assert.Empty(await stores.Messages.ListAsync(one.Value.Key.Cycle, None));
        Assert.Empty(await stores.CheckIns.PendingAsync(tenant, None));
    }

    [Fact]
    public async Task What_a_commit_repeats_is_left_as_it_is_and_the_rest_is_written()
    {
        var stores = await CreateAsync();
        var read = await AddedAsync(stores);
        var (tenant, cycle) = (read.Value.Key.Cycle.Tenant, read.Value.Key.Cycle);
        await CommitAsync(stores, read, "1");
        var again = (await stores.CheckIns.FindAsync(read.Value.Key, None))!;

        await stores.CheckIns.CommitAsync(
            new(tenant)
            {
                Requests = [again.With(again.Value with { Blocker = "none any more" })],
                Desk = await DeskAsync(stores, tenant),
                Actuals = [Sample.AnActual("actual-1", value: 99), Sample.AnActual("actual-2")],
                Timeline = [new(cycle, Sample.Told("told-1", 50)), new(cycle, Sample.Told("told-2", 60))],
                Events = [Sample.AnEvent("event-1"), Sample.AnEvent("event-2")],
            },
            None);

        Assert.Equal([12.50m, 12.50m], (await stores.Actuals.ReadAsync(tenant, [Sample.Revenue], None))[Sample.Revenue].Select(a => a.Value));
        Assert.Equal([Sample.Told("told-1"), Sample.Told("told-2", 60)], await stores.Cycles.TimelineAsync(read.Value.Key.Cycle, None));
        Assert.Equal(["event-1", "event-2"], (await stores.CheckIns.PendingAsync(tenant, None)).Select(e => e.Id));
        Assert.Equal("none any more", (await stores.CheckIns.FindAsync(read.Value.Key, None))!.Value.Blocker);
        Assert.Single(await stores.CheckIns.DesksAsync(tenant, None));
    }

    [Fact]
    public async Task A_change_that_only_repeats_what_is_there_changes_nothing()
    {
        var stores = await CreateAsync();
        var read = await AddedAsync(stores);
        var tenant = read.Value.Key.Cycle.Tenant;
        var change = new ReviewChange(tenant)
        {
            NewRequests = [read.Value with { Blocker = "other" }],
            Timeline = [new(read.Value.Key.Cycle, Sample.Told("1"))],
            Events = [Sample.AnEvent("1")],
        };

        await stores.CheckIns.CommitAsync(change, None);
        await stores.CheckIns.CommitAsync(change, None);
        await stores.CheckIns.CommitAsync(new(tenant), None);

        Assert.Equal(read.Tag, (await stores.CheckIns.FindAsync(read.Value.Key, None))!.Tag);
        Assert.Single(await stores.Cycles.TimelineAsync(read.Value.Key.Cycle, None));
        Assert.Single(await stores.CheckIns.PendingAsync(tenant, None));
    }

    [Fact]
    public async Task Events_wait_oldest_first_until_they_are_published()
    {
        var stores = await CreateAsync();
        var read = await AddedAsync(stores);
        var tenant = read.Value.Key.Cycle.Tenant;
        foreach (var step in (string[])["z", "a", "m"])
        {
            var now = (await stores.CheckIns.FindAsync(read.Value.Key, None))!;
            await stores.CheckIns.CommitAsync(new(tenant) { Requests = [now], Events = [Sample.AnEvent($"{step}2"), Sample.AnEvent($"{step}1")] }, None);
        }

        await stores.CheckIns.PublishedAsync(tenant, ["a2"], None);
        await stores.CheckIns.PublishedAsync(tenant, ["a2"], None);

        Assert.Equal(["z2", "z1", "a1", "m2", "m1"], (await stores.CheckIns.PendingAsync(tenant, None)).Select(e => e.Id));

        // Of many, one that is gone already keeps none of the others.
        await stores.CheckIns.PublishedAsync(tenant, ["z1", "m2"], None);
        await stores.CheckIns.PublishedAsync(tenant, ["a1", "m2", "z2"], None);
        Assert.Equal(["m1"], (await stores.CheckIns.PendingAsync(tenant, None)).Select(e => e.Id));
        Assert.Empty(await stores.CheckIns.PendingAsync(NewTenant(), None));
    }

    [Fact]
    public async Task Of_many_commits_at_once_with_one_tag_exactly_one_wins()
    {
        var stores = await CreateAsync();
        var read = await AddedAsync(stores);

        Assert.Equal(1, await WinnersAsync(i => CommitAsync(stores, read, i)));
        Assert.Single((await stores.Actuals.ReadAsync(read.Value.Key.Cycle.Tenant, [Sample.Revenue], None))[Sample.Revenue]);
    }

    [Fact]
    public async Task Of_many_first_desks_at_once_exactly_one_is_made()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        var empty = await DeskAsync(stores, tenant);

        var winners = await WinnersAsync(
            i => stores.CheckIns.CommitAsync(new(tenant) { Desk = empty.With(Sample.ADesk(tenant)), Events = [Sample.AnEvent(i)] }, None));

        Assert.Equal(1, winners);
        Assert.Single(await stores.CheckIns.DesksAsync(tenant, None));
        Assert.Single(await stores.CheckIns.PendingAsync(tenant, None));
    }

    [Fact]
    public async Task A_desk_is_empty_before_it_is_written_and_comes_back_whole()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        var empty = await DeskAsync(stores, tenant);
        AssertSame(new Desk { Key = new(tenant, Sample.Ann) }, empty.Value);
        Assert.Empty(await stores.CheckIns.DesksAsync(tenant, None));

        await stores.CheckIns.CommitAsync(new(tenant) { Desk = empty.With(Sample.ADesk(tenant)) }, None);
        var written = await DeskAsync(stores, tenant);
        await stores.CheckIns.CommitAsync(new(tenant) { Desk = written.With(written.Value with { PausedAt = null }) }, None);

        AssertSame(Sample.ADesk(tenant), written.Value);
        AssertSame(Sample.ADesk(tenant) with { PausedAt = null }, (await DeskAsync(stores, tenant)).Value);
    }

    [Fact]
    public async Task Desks_are_listed_by_person_and_only_the_organisations_own()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        foreach (var (of, person) in new[] { (tenant, Sample.Cid), (tenant, Sample.Ann), (NewTenant(), Sample.Bob) })
        {
            var empty = await stores.CheckIns.DeskAsync(new(of, person), None);
            await stores.CheckIns.CommitAsync(new(of) { Desk = empty.With(Sample.ADesk(of, person)) }, None);
        }

        Assert.Equal([Sample.Ann, Sample.Cid], (await stores.CheckIns.DesksAsync(tenant, None)).Select(d => d.Key.Person));
    }

    private static Task AddAsync(Stores stores, params CheckInRequest[] requests) =>
        stores.CheckIns.CommitAsync(new(requests[0].Key.Cycle.Tenant) { NewRequests = requests }, None);

    private static async Task<Versioned<CheckInRequest>> AddedAsync(Stores stores)
    {
        var request = Sample.ARequest(Sample.Cycle(NewTenant()));
        await AddAsync(stores, request);
        return (await stores.CheckIns.FindAsync(request.Key, None))!;
    }

    private static async Task<(TenantId Tenant, Versioned<CheckInRequest> One, Versioned<CheckInRequest> Two)> TwoAddedAsync(Stores stores)
    {
        var one = await AddedAsync(stores);
        var other = Sample.ARequest(one.Value.Key.Cycle with { Cadence = new("monthly") });
        await AddAsync(stores, other);
        return (one.Value.Key.Cycle.Tenant, one, (await stores.CheckIns.FindAsync(other.Key, None))!);
    }

    private static Task<Versioned<Desk>> DeskAsync(Stores stores, TenantId tenant) => stores.CheckIns.DeskAsync(new(tenant, Sample.Ann), None);

    private static async Task<IEnumerable<CheckInRequest>> AllAsync(Stores stores, params Versioned<CheckInRequest>[] requests) =>
        (await Task.WhenAll(requests.Select(r => stores.CheckIns.FindAsync(r.Value.Key, None)))).Select(r => r!.Value);

    private static ReviewChange ChangeOf(
        TenantId tenant, Versioned<CheckInRequest> one, Versioned<CheckInRequest> two, Versioned<Desk> desk, string step) => new(tenant)
    {
        Requests = [Completed(one), Completed(two)],
        NewRequests = [Sample.ARequest(one.Value.Key.Cycle, Sample.Cid)],
        Desk = desk.With(Sample.ADesk(tenant)),
        Actuals = [Sample.AnActual($"actual-{step}")],
        Messages = [Sample.AMessage(one.Value.Key.Cycle, Sample.Bob, new MessageStep.Escalation())],
        Timeline = [new(one.Value.Key.Cycle, Sample.Told($"told-{step}")), new(two.Value.Key.Cycle, Sample.Told($"told-{step}"))],
        Events = [Sample.AnEvent($"event-{step}")],
    };

    private static Versioned<CheckInRequest> Completed(Versioned<CheckInRequest> read) =>
        read.With(read.Value with { State = RequestState.Complete, CompletedAt = Sample.Now });

    private static Task CommitAsync(Stores stores, Versioned<CheckInRequest> read, string step) => stores.CheckIns.CommitAsync(
        new(read.Value.Key.Cycle.Tenant)
        {
            Requests = [Completed(read)],
            Actuals = [Sample.AnActual($"actual-{step}")],
            Timeline = [new(read.Value.Key.Cycle, Sample.Told($"told-{step}"))],
            Events = [Sample.AnEvent($"event-{step}")],
        },
        None);

    private static async Task<int> WinnersAsync(Func<string, Task> commit)
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(async i =>
        {
            try
            {
                await commit($"{i}");
                return true;
            }
            catch (StaleWriteException)
            {
                return false;
            }
        }));

        return outcomes.Count(won => won);
    }
}
