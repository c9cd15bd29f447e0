using PerfServerless.TestKit.Stores;
using System.Globalization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Storage.Tests.Stores;

public abstract class ActualStoreContract : StoreContract
{
    [Fact]
    public async Task An_actual_comes_back_as_it_was_recorded()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        var actual = Sample.AnActual("an id/with? every#thing\\ | ü", value: 0.1000m) with { Corrects = "other", Note = "line\nline" };

        Assert.Equal(1, await stores.Actuals.AppendAsync(tenant, [actual], None));

        var read = Assert.Single((await stores.Actuals.ReadAsync(tenant, [Sample.Revenue], None))[Sample.Revenue]);
        Assert.Equal(actual, read);
    }

    [Fact]
    public async Task An_actual_that_is_there_is_left_as_it_is_and_not_counted()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Actuals.AppendAsync(tenant, [Sample.AnActual("1", value: 1)], None);

        var added = await stores.Actuals.AppendAsync(tenant, [Sample.AnActual("1", value: 2, at: Sample.Now.AddDays(1)), Sample.AnActual("2")], None);

        Assert.Equal(1, added);
        Assert.Equal([1m, 12.50m], (await stores.Actuals.ReadAsync(tenant, [Sample.Revenue], None))[Sample.Revenue].Select(a => a.Value));
    }

    [Fact]
    public async Task Actuals_are_in_order_of_period_and_then_of_recording()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Actuals.AppendAsync(
            tenant,
            [
                Sample.AnActual("z", period: "2026-02", at: Sample.Now), Sample.AnActual("a", period: "2026-02", at: Sample.Now.AddHours(1)),
                Sample.AnActual("m", period: "2025-12", at: Sample.Now.AddDays(9)), Sample.AnActual("other", Sample.Churn),
            ],
            None);

        var read = await stores.Actuals.ReadAsync(tenant, [Sample.Revenue], None);

        Assert.Equal(["m", "z", "a"], Assert.Single(read).Value.Select(a => a.Id));
    }

    [Fact]
    public async Task What_was_recorded_since_a_moment_is_found_by_it_alone_without_notes()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Actuals.AppendAsync(tenant, [Sample.AnActual("before", at: Sample.Now.AddTicks(-1))], None);
        await stores.Actuals.AppendAsync(tenant, [Sample.AnActual("later", Sample.Churn, at: Sample.Now.AddHours(1)) with { Note = "why" }], None);
        await stores.CheckIns.CommitAsync(new(tenant) { Actuals = [Sample.AnActual("then", at: Sample.Now), Sample.AnActual("then-2", Sample.Churn, at: Sample.Now)] }, None);
        await stores.Actuals.AppendAsync(NewTenant(), [Sample.AnActual("elsewhere", at: Sample.Now)], None);

        var found = await stores.Actuals.RecordedSinceAsync(tenant, Sample.Now, 10, None);

        Assert.Equal(["then", "then-2", "later"], found.Actuals.Select(a => a.Id));
        Assert.Null(found.Actuals[^1].Note);
        Assert.False(found.IsPart); // however many values there are: it is writes that are counted
        Assert.False((await stores.Actuals.RecordedSinceAsync(tenant, Sample.Now, 2, None)).IsPart);
        var first = await stores.Actuals.RecordedSinceAsync(tenant, Sample.Now, 1, None);
        Assert.Equal(["then", "then-2"], first.Actuals.Select(a => a.Id));
        Assert.True(first.IsPart);
        Assert.Empty((await stores.Actuals.RecordedSinceAsync(tenant, Sample.Now.AddDays(1), 10, None)).Actuals);
    }

    [Fact]
    public async Task What_is_written_again_is_found_once()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        for (var i = 0; i < 2; i++) await stores.Actuals.AppendAsync(tenant, [Sample.AnActual("1", at: Sample.Now), Sample.AnActual("2", at: Sample.Now)], None);
        await stores.Actuals.AppendAsync(tenant, [Sample.AnActual("2", at: Sample.Now), Sample.AnActual("3", at: Sample.Now)], None);

        Assert.Equal(["1", "2", "3"], (await stores.Actuals.RecordedSinceAsync(tenant, Sample.Now, 10, None)).Actuals.Select(a => a.Id).Distinct().Order());
    }

    [Fact]
    public async Task What_was_decided_by_actuals_is_not_written_where_one_came_since()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Actuals.AppendAsync(tenant, [Sample.AnActual("1")], None);
        var read = await stores.Actuals.ReadForChangeAsync(tenant, [Sample.Revenue, Sample.Churn], None);
        await stores.Actuals.AppendAsync(tenant, [Sample.AnActual("2", period: "2025-12")], None);

        ReviewChange Change(string id, KpiId kpi, KpiActuals known) => new(tenant) { Actuals = [Sample.AnActual(id, kpi)], Known = [known] };

        await Assert.ThrowsAsync<StaleWriteException>(() => stores.CheckIns.CommitAsync(Change("3", Sample.Revenue, read[Sample.Revenue]), None));
        await Assert.ThrowsAsync<StaleWriteException>(() => stores.Actuals.AppendAsync(tenant, [Sample.AnActual("3")], read, None));
        Assert.Equal(["2", "1"], (await stores.Actuals.ReadAsync(tenant, [Sample.Revenue], None))[Sample.Revenue].Select(a => a.Id));

        // Another KPI is not concerned, also where it had none yet.
        await stores.CheckIns.CommitAsync(Change("4", Sample.Churn, read[Sample.Churn]), None);
        await Assert.ThrowsAsync<StaleWriteException>(() => stores.CheckIns.CommitAsync(Change("5", Sample.Churn, read[Sample.Churn]), None));

        var again = await stores.Actuals.ReadForChangeAsync(tenant, [Sample.Revenue], None);
        Assert.Equal(["2", "1"], again[Sample.Revenue].Actuals.Select(a => a.Id));
        await stores.CheckIns.CommitAsync(Change("3", Sample.Revenue, again[Sample.Revenue]), None);
        Assert.Equal(3, (await stores.Actuals.ReadAsync(tenant, [Sample.Revenue], None))[Sample.Revenue].Count);
    }

    [Fact]
    public async Task Two_who_decide_by_the_same_actuals_are_written_one_after_the_other()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
        {
            while (true)
            {
                var read = (await stores.Actuals.ReadForChangeAsync(tenant, [Sample.Revenue], None))[Sample.Revenue];
                var next = Sample.AnActual($"{i}", value: i) with { Corrects = read.Actuals.Count == 0 ? null : Tip(read.Actuals) };
                try
                {
                    await stores.CheckIns.CommitAsync(new(tenant) { Actuals = [next], Known = [read] }, None);
                    return;
                }
                catch (StaleWriteException)
                {
                    // Somebody was faster: read and decide anew.
                }
            }
        }));

        var all = (await stores.Actuals.ReadAsync(tenant, [Sample.Revenue], None))[Sample.Revenue];
        Assert.Equal(12, all.Count);
        Assert.Single(all, a => a.Corrects is null);
        Assert.Equal(11, all.Select(a => a.Corrects).OfType<string>().Distinct().Count());

        static string Tip(IReadOnlyList<Actual> actuals) => actuals.Single(a => actuals.All(other => other.Corrects != a.Id)).Id;
    }

    [Fact]
    public async Task More_values_of_a_KPI_than_one_step_holds_are_appended_by_what_was_read_once()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        var read = await stores.Actuals.ReadForChangeAsync(tenant, [Sample.Revenue, Sample.Churn], None);
        IReadOnlyList<Actual> many =
        [
            .. Enumerable.Range(0, 150).Select(i => Sample.AnActual($"r{i}")), .. Enumerable.Range(0, 60).Select(i => Sample.AnActual($"c{i}", Sample.Churn)),
        ];

        Assert.Equal(210, await stores.Actuals.AppendAsync(tenant, many, read, None));

        var stored = await stores.Actuals.ReadAsync(tenant, [Sample.Revenue, Sample.Churn], None);
        Assert.Equal((150, 60), (stored[Sample.Revenue].Count, stored[Sample.Churn].Count));
        await Assert.ThrowsAsync<StaleWriteException>(() => stores.Actuals.AppendAsync(tenant, [Sample.AnActual("late")], read, None));
    }

    [Fact]
    public async Task A_KPI_without_actuals_has_an_empty_list_and_tenants_do_not_see_each_other()
    {
        var stores = await CreateAsync();
        await stores.Actuals.AppendAsync(NewTenant(), [Sample.AnActual("1")], None);

        var read = await stores.Actuals.ReadAsync(NewTenant(), [Sample.Revenue, Sample.Churn, Sample.Revenue], None);

        Assert.Equal(2, read.Count);
        Assert.All(read.Values, Assert.Empty);
    }

    [Fact]
    public async Task A_KPI_whose_name_begins_another_ones_is_kept_apart()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Actuals.AppendAsync(
            tenant, [Sample.AnActual("1", new("sales")), Sample.AnActual("2", new("sales-eu")), Sample.AnActual("3", new("Sales"))], None);

        Assert.Equal("1", Assert.Single((await stores.Actuals.ReadAsync(tenant, [new("sales")], None))[new("sales")]).Id);
    }

    [Fact]
    public async Task Thousands_are_added_once_and_again_change_nothing()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        var many = (
            from kpi in Enumerable.Range(0, 11)
            from month in Enumerable.Range(0, 120)
            let id = string.Create(CultureInfo.InvariantCulture, $"import-{kpi}-{month}")
            let period = string.Create(CultureInfo.InvariantCulture, $"{2016 + (month / 12)}-{1 + (month % 12):00}")
            select Sample.AnActual(id, new($"k{kpi}"), period, month)).ToList();

        Assert.Equal(1320, await stores.Actuals.AppendAsync(tenant, many, None));
        Assert.Equal(0, await stores.Actuals.AppendAsync(tenant, many, None));
        Assert.Equal(1, await stores.Actuals.AppendAsync(tenant, [.. many, Sample.AnActual("new", new("k3"), "2026-01")], None));

        var read = await stores.Actuals.ReadAsync(tenant, [.. Enumerable.Range(0, 11).Select(k => new KpiId($"k{k}"))], None);
        Assert.Equal(1321, read.Values.Sum(list => list.Count));
        Assert.Equal(Enumerable.Range(0, 120).Select(m => (decimal)m), read[new("k0")].Select(a => a.Value));
    }

    [Fact]
    public async Task Of_many_KPIs_none_is_left_out_whose_name_begins_or_continues_another_ones()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        KpiId[] many = [new("a"), new("a-1"), .. Enumerable.Range(0, 12).Select(i => new KpiId($"m{i}")), new("z"), new("z-1")];
        await stores.Actuals.AppendAsync(tenant, [.. many.Select(k => Sample.AnActual($"of-{k}", k))], None);

        Assert.All((await stores.Actuals.ReadAsync(tenant, many, None)).Values, actuals => Assert.Single(actuals));
    }

    [Fact]
    public async Task The_same_id_twice_in_one_call_is_one_actual()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());

        Assert.Equal(1, await stores.Actuals.AppendAsync(tenant, [Sample.AnActual("1", value: 1), Sample.AnActual("1", value: 2)], None));
        Assert.Equal(1m, Assert.Single((await stores.Actuals.ReadAsync(tenant, [Sample.Revenue], None))[Sample.Revenue]).Value);
    }
}
