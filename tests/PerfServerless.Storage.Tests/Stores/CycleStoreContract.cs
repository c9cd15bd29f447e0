using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.TestKit.Stores;

namespace PerfServerless.Storage.Tests.Stores;

public abstract class CycleStoreContract : StoreContract
{
    [Fact]
    public async Task A_missing_cycle_is_null_and_not_an_error()
    {
        var (stores, cycle) = (await CreateAsync(), Sample.Cycle(NewTenant()));

        Assert.Null(await stores.Cycles.FindAsync(cycle, None));
        Assert.Null(await stores.Cycles.FindEscalationAsync(cycle, Sample.Bob, None));
        Assert.Null(await stores.Cycles.FindBriefAsync(cycle, None));
        Assert.Empty(await stores.Cycles.TimelineAsync(cycle, None));
        Assert.Empty(await stores.Cycles.ListAsync(cycle.Tenant, Sample.Weekly, 10, None));
    }

    [Fact]
    public async Task A_cycle_is_added_once_and_comes_back_whole()
    {
        var stores = await CreateAsync();
        var cycle = Sample.ACycle(Sample.Cycle(NewTenant()));

        Assert.True(await stores.Cycles.AddAsync(cycle, None));
        Assert.False(await stores.Cycles.AddAsync(cycle with { CadenceName = "Other" }, None));

        AssertSame(cycle, (await stores.Cycles.FindAsync(cycle.Key, None))?.Value);
    }

    [Fact]
    public async Task An_update_with_the_tag_that_was_read_wins_and_the_second_one_is_stale()
    {
        var stores = await CreateAsync();
        var key = Sample.Cycle(NewTenant());
        await stores.Cycles.AddAsync(Sample.ACycle(key), None);
        var read = (await stores.Cycles.FindAsync(key, None))!;

        await stores.Cycles.UpdateAsync(read.With(read.Value with { State = CycleState.Open }), None);
        await Assert.ThrowsAsync<StaleWriteException>(() => stores.Cycles.UpdateAsync(read.With(read.Value with { State = CycleState.Closed }), None));

        Assert.Equal(CycleState.Open, (await stores.Cycles.FindAsync(key, None))!.Value.State);
    }

    [Fact]
    public async Task Updating_what_was_never_added_is_stale()
    {
        var stores = await CreateAsync();
        var key = Sample.Cycle(NewTenant());

        await Assert.ThrowsAsync<StaleWriteException>(
            () => stores.Cycles.UpdateAsync(new(Sample.ACycle(key), "W/\"datetime'2026-01-01T00%3A00%3A00.0000000Z'\""), None));
        await Assert.ThrowsAsync<StaleWriteException>(
            () => stores.Cycles.UpdateEscalationAsync(new(Sample.ANotice(key, Sample.Bob), "W/\"datetime'2026-01-01T00%3A00%3A00.0000000Z'\""), None));
    }

    [Fact]
    public async Task Cycles_are_listed_newest_meeting_first_and_no_more_than_asked()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        foreach (var day in (string[])["20260227", "20260306", "20251226"]) await stores.Cycles.AddAsync(Sample.ACycle(Sample.Cycle(tenant, day)), None);
        await stores.Cycles.AddAsync(Sample.ACycle(Sample.Cycle(tenant) with { Cadence = new("weekly-2") }), None);
        await stores.Cycles.AddAsync(Sample.ACycle(Sample.Cycle(NewTenant())), None);

        Assert.Equal(["20260306", "20260227"], (await stores.Cycles.ListAsync(tenant, Sample.Weekly, 2, None)).Select(c => c.Key.Occurrence));
        Assert.Equal(["20260306", "20260227", "20251226"], (await stores.Cycles.ListAsync(tenant, Sample.Weekly, 5000, None)).Select(c => c.Key.Occurrence));
    }

    [Fact]
    public async Task Escalations_are_kept_by_manager_and_updated_by_tag()
    {
        var stores = await CreateAsync();
        var cycle = Sample.Cycle(NewTenant());
        Assert.True(await stores.Cycles.AddEscalationAsync(Sample.ANotice(cycle, Sample.Cid), None));
        Assert.True(await stores.Cycles.AddEscalationAsync(Sample.ANotice(cycle, Sample.Bob), None));
        Assert.False(await stores.Cycles.AddEscalationAsync(Sample.ANotice(cycle, Sample.Bob) with { People = [] }, None));

        var read = (await stores.Cycles.FindEscalationAsync(cycle, Sample.Bob, None))!;
        AssertSame(Sample.ANotice(cycle, Sample.Bob), read.Value);
        await stores.Cycles.UpdateEscalationAsync(read.With(read.Value with { People = [Sample.Ann] }), None);
        await Assert.ThrowsAsync<StaleWriteException>(() => stores.Cycles.UpdateEscalationAsync(read, None));

        Assert.Equal([Sample.Bob, Sample.Cid], (await stores.Cycles.ListEscalationsAsync(cycle, None)).Select(n => n.Manager));
        Assert.Equal([1, 2], (await stores.Cycles.ListEscalationsAsync(cycle, None)).Select(n => n.People.Count));
    }

    [Fact]
    public async Task The_first_brief_stays_however_long_it_is()
    {
        var stores = await CreateAsync();
        var cycle = Sample.Cycle(NewTenant());
        var random = new Random(7);
        var json = "\"" + string.Concat(Enumerable.Range(0, 2_000_000).Select(_ => (char)random.Next('!' + 2, '~'))).Replace('\\', 'x') + "\"";

        Assert.True(await stores.Cycles.AddBriefAsync(cycle, json, None));
        Assert.False(await stores.Cycles.AddBriefAsync(cycle, "{}", None));
        Assert.Equal(json, await stores.Cycles.FindBriefAsync(cycle, None));
    }

    [Fact]
    public async Task The_timeline_is_in_order_of_time_and_tells_a_thing_once()
    {
        var stores = await CreateAsync();
        var cycle = Sample.Cycle(NewTenant());

        await stores.Cycles.TellAsync(cycle, [Sample.Told("z", 0), Sample.Told("a", 5)], None);
        await stores.Cycles.TellAsync(cycle, [Sample.Told("a", 9, new TimelineEvent.Reminded(Sample.Bob, 1)), Sample.Told("m/3", 2)], None);
        await stores.Cycles.TellAsync(cycle, [], None);

        var told = await stores.Cycles.TimelineAsync(cycle, None);
        Assert.Equal([Sample.Told("z", 0), Sample.Told("m/3", 2), Sample.Told("a", 5)], told);
        Assert.Empty(await stores.Cycles.TimelineAsync(Sample.Cycle(cycle.Tenant, "20260313"), None));
    }

    [Fact]
    public async Task Whatever_happened_is_told_as_it_was()
    {
        var stores = await CreateAsync();
        var cycle = Sample.Cycle(NewTenant());
        var happened = StoredSamples.Events.Select((what, i) => Sample.Told($"{i:00}", i, what)).ToList();

        await stores.Cycles.TellAsync(cycle, happened, None);

        Assert.Equal(happened, await stores.Cycles.TimelineAsync(cycle, None));
    }

    [Fact]
    public async Task A_timeline_longer_than_one_step_is_told_whole()
    {
        var stores = await CreateAsync();
        var cycle = Sample.Cycle(NewTenant());

        await stores.Cycles.TellAsync(cycle, [.. Enumerable.Range(0, 230).Select(i => Sample.Told($"e{i:000}", i))], None);

        Assert.Equal(Enumerable.Range(0, 230).Select(i => $"e{i:000}"), (await stores.Cycles.TimelineAsync(cycle, None)).Select(e => e.Id));
    }
}
