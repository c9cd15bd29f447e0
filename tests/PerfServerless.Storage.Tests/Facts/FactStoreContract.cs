using PerfServerless.Domain.Facts;
using PerfServerless.Domain.Identity;
using PerfServerless.Storage.Tests.Stores;

namespace PerfServerless.Storage.Tests.Facts;

public abstract class FactStoreContract : StoreContract
{
    [Fact]
    public async Task Where_nothing_is_there_is_no_error()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());

        Assert.Equal((0, null), await CountedAsync(stores.Facts, tenant, ""));
        Assert.Empty(await stores.Facts.CyclesAsync(tenant, null, 10, None));
    }

    [Fact]
    public async Task Slices_tell_every_actual_once_in_order_and_nothing_that_is_no_actual()
    {
        var (stores, tenant, other) = (await CreateAsync(), NewTenant(), NewTenant());
        string[] ids = ["a", "a|b", "ä", "f:1#2", new('x', 300), "Z"];
        KpiId[] kpis = [new("a"), new("a-1"), new("a1"), new("z")];
        string[] periods = ["2025", "2026-02", "2026-W09", "FY2026"];
        var all = (from kpi in kpis from period in periods from id in ids select Sample.AnActual(id, kpi, period)).ToList();
        await stores.Actuals.AppendAsync(tenant, all, None);
        await stores.Actuals.AppendAsync(other, [Sample.AnActual("other")], None);

        foreach (var atMost in new[] { 1, 7, 50, 1000 })
        {
            var read = await AllAsync(stores.Facts, tenant, atMost);
            Assert.Equal(all.Count, read.Count);
            Assert.Equal(read.Select(r => r.Place).Order(StringComparer.Ordinal), read.Select(r => r.Place));
            Assert.Equal(all.Count, read.Select(r => r.Place).Distinct().Count());
            Assert.All(read, r => Assert.StartsWith($"{r.Actual.Kpi}|{r.Actual.Period}|", r.Place, StringComparison.Ordinal));
            Assert.All(read, r => Assert.Equal($"{r.Actual.Kpi}|{r.Actual.Period}|", ActualPlaces.GroupOf(r.Place)));
        }
    }

    [Fact]
    public async Task A_reading_goes_on_behind_a_place_a_period_or_a_KPI()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        KpiId one = new("on"), two = new("on-time");
        await stores.Actuals.AppendAsync(
            tenant, [.. from kpi in new[] { one, two } from year in Enumerable.Range(2020, 5) select Sample.AnActual("1", kpi, $"{year}-03")], None);

        var all = await AllAsync(stores.Facts, tenant, 1000);
        Assert.Equal([two, one], all.Select(r => r.Actual.Kpi).Distinct()); // '-' sorts before '|'
        Assert.Equal((4, null), await CountedAsync(stores.Facts, tenant, all[5].Place));
        Assert.Equal((5, null), await CountedAsync(stores.Facts, tenant, ActualPlaces.Behind(two)));
        Assert.Equal((0, null), await CountedAsync(stores.Facts, tenant, ActualPlaces.Behind(one)));
        Assert.Equal((2, null), await CountedAsync(stores.Facts, tenant, ActualPlaces.Before(one, "2023")));
        Assert.Equal((7, null), await CountedAsync(stores.Facts, tenant, ActualPlaces.Before(two, "2023")));
    }

    [Fact]
    public async Task Cycles_come_cadence_by_cadence_the_newest_first()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        CycleKey[] keys =
        [
            Key("monthly", "20260401m"), Key("monthly", "20260301m"), Key("weekly-2", "20260302w"),
            Key("weekly", "20260309w"), Key("weekly", "20260302m"), Key("weekly", "20260302w"),
        ];
        foreach (var key in keys.Reverse()) await stores.Cycles.AddAsync(Sample.ACycle(Sample.Cycle(tenant)) with { Key = key }, None);

        Assert.Equal(keys, (await stores.Facts.CyclesAsync(tenant, null, 10, None)).Select(c => c.Key));
        Assert.Equal(keys[..2], (await stores.Facts.CyclesAsync(tenant, null, 2, None)).Select(c => c.Key));
        Assert.Equal(keys[2..4], (await stores.Facts.CyclesAsync(tenant, keys[1], 2, None)).Select(c => c.Key));
        Assert.Equal(keys[4..], (await stores.Facts.CyclesAsync(tenant, keys[3], 10, None)).Select(c => c.Key));
        Assert.Equal(keys[4..], (await stores.Facts.CyclesAsync(tenant, Key("weekly", "20260305w"), 10, None)).Select(c => c.Key));

        CycleKey Key(string cadence, string occurrence) => new(tenant, new(cadence), occurrence);
    }

    private static async Task<List<PlacedActual>> AllAsync(IFactStore facts, TenantId tenant, int atMost)
    {
        var all = new List<PlacedActual>();
        for (string? after = ""; after is not null;)
        {
            var slice = await facts.ActualsAsync(tenant, after, atMost, None);
            Assert.True(slice.Rows.Count <= atMost);
            all.AddRange(slice.Rows);
            after = slice.Next;
        }

        return all;
    }

    private static async Task<(int Count, string? Next)> CountedAsync(IFactStore facts, TenantId tenant, string after)
    {
        var slice = await facts.ActualsAsync(tenant, after, 1000, None);
        return (slice.Rows.Count, slice.Next);
    }
}
