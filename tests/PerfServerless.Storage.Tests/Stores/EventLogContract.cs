using System.Globalization;
using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Storage.Tests.Stores;

public abstract class EventLogContract : StoreContract
{
    [Fact]
    public async Task What_is_committed_comes_into_the_log_once_and_in_the_order_of_the_commits()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await CommitAsync(stores, tenant, "1", Told("a"), Told("b"));
        await stores.People.PublishAsync(Sample.AScorecard(tenant, "v1"), null, [], [Told("c")], None);
        await stores.Cycles.AddBriefAsync(Sample.Cycle(tenant), "{}", [Told("d")], None);

        Assert.Equal(4, await stores.EventLog.GatherAsync(tenant, None));
        await CommitAsync(stores, tenant, "2", Told("e"));
        Assert.Equal(1, await stores.EventLog.GatherAsync(tenant, None));
        Assert.Equal(0, await stores.EventLog.GatherAsync(tenant, None));

        var log = await stores.EventLog.ReadAsync(tenant, 0, 100, None);
        Assert.Equal(["a", "b", "c", "d", "e"], log.Select(e => e.Event.Id));
        Assert.Equal([1, 2, 3, 4, 5], log.Select(e => e.Position));
        Assert.Equal(5, await stores.EventLog.EndAsync(tenant, None));
        AssertSame(Told("e"), log[^1].Event);
    }

    [Fact]
    public async Task An_act_that_was_recorded_before_is_not_told_again()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await CommitAsync(stores, tenant, "1", Told("a"));
        await CommitAsync(stores, tenant, "1", Told("a"));
        await stores.Cycles.AddBriefAsync(Sample.Cycle(tenant), "{}", [Told("b")], None);
        await stores.Cycles.AddBriefAsync(Sample.Cycle(tenant), "{}", [Told("b")], None);
        await stores.People.PublishAsync(Sample.AScorecard(tenant, "v1"), null, [], [Told("c")], None);
        await stores.People.PublishAsync(Sample.AScorecard(tenant, "v1"), "v1", [], [Told("c")], None);

        Assert.Equal(3, await stores.EventLog.GatherAsync(tenant, None));
    }

    [Fact]
    public async Task A_stale_change_tells_nothing()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        var read = await stores.Actuals.ReadForChangeAsync(tenant, [Sample.Revenue], None);
        await stores.Actuals.AppendAsync(tenant, [Sample.AnActual("1")], None);

        await Assert.ThrowsAsync<StaleWriteException>(() => stores.CheckIns.CommitAsync(
            new(tenant) { Actuals = [Sample.AnActual("2")], Known = [read[Sample.Revenue]], Announced = [Told("a")] }, None));
        await Assert.ThrowsAsync<StaleWriteException>(
            () => stores.Actuals.AppendAsync(tenant, [Sample.AnActual("3")], read, [Told("b", "kpi/revenue")], None));

        Assert.Equal(0, await stores.EventLog.GatherAsync(tenant, None));
    }

    [Fact]
    public async Task A_long_import_tells_of_each_KPI_with_its_last_value()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        KpiId[] kpis = [Sample.Revenue, Sample.Churn];
        var read = await stores.Actuals.ReadForChangeAsync(tenant, kpis, None);
        var values = Enumerable.Range(0, 130).Select(i => Sample.AnActual($"{i}", kpis[i % 2])).OrderBy(a => a.Kpi).ToList();

        await stores.Actuals.AppendAsync(tenant, values, read, [.. kpis.Order().Select(k => Told(k.Value, $"kpi/{k}"))], None);

        await stores.EventLog.GatherAsync(tenant, None);
        Assert.Equal(["churn", "revenue"], (await stores.EventLog.ReadAsync(tenant, 0, 10, None)).Select(e => e.Event.Id));
    }

    [Fact]
    public async Task Hundreds_of_events_of_one_commit_come_into_the_log_in_order()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        var many = Enumerable.Range(0, 450).Select(i => Told(i.ToString("D4", CultureInfo.InvariantCulture))).ToArray();
        await CommitAsync(stores, tenant, "1", many);

        Assert.Equal(450, await stores.EventLog.GatherAsync(tenant, None));

        Assert.Equal(many.Select(e => e.Id), (await stores.EventLog.ReadAsync(tenant, 0, 1000, None)).Select(e => e.Event.Id));
        Assert.Equal(["0449"], (await stores.EventLog.ReadAsync(tenant, 449, 1000, None)).Select(e => e.Event.Id));
        Assert.Equal(["0010", "0011"], (await stores.EventLog.ReadAsync(tenant, 10, 2, None)).Select(e => e.Event.Id));
    }

    [Fact]
    public async Task Several_that_gather_at_once_put_each_event_into_the_log_once()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        for (var i = 0; i < 30; i++) await CommitAsync(stores, tenant, $"{i}", Told($"{i}a"), Told($"{i}b"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => stores.EventLog.GatherAsync(tenant, None)));

        var log = await stores.EventLog.ReadAsync(tenant, 0, 1000, None);
        Assert.Equal(Enumerable.Range(0, 30).SelectMany(i => new[] { $"{i}a", $"{i}b" }), log.Select(e => e.Event.Id));
    }

    [Fact]
    public async Task Old_events_are_forgotten_and_places_are_not_given_again()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await CommitAsync(stores, tenant, "1", Told("a"), Told("b"));
        await stores.EventLog.GatherAsync(tenant, None);

        var now = TimeProvider.System.GetUtcNow();
        Assert.Equal(0, await stores.EventLog.TrimAsync(tenant, now.AddDays(-1), None));
        Assert.Equal(2, await stores.EventLog.TrimAsync(tenant, now.AddDays(1), None));
        Assert.Empty(await stores.EventLog.ReadAsync(tenant, 0, 10, None));

        await CommitAsync(stores, tenant, "2", Told("c"));
        await stores.EventLog.GatherAsync(tenant, None);
        Assert.Equal(3, Assert.Single(await stores.EventLog.ReadAsync(tenant, 0, 10, None)).Position);
    }

    [Fact]
    public async Task Webhooks_and_progress_change_under_their_tags()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        var webhook = new EventWebhook
        {
            Tenant = tenant, Id = "hook-1", Url = new("https://example.com/a"), Contact = Sample.Ann, MadeAt = Sample.Now, Secrets = [new("k.sealed")],
        };
        Assert.True(await stores.EventDestinations.AddAsync(webhook, None));
        Assert.False(await stores.EventDestinations.AddAsync(webhook, None));
        var read = Assert.Single(await stores.EventDestinations.WebhooksAsync(tenant, None));
        AssertSame(webhook, read.Value);
        await stores.EventDestinations.UpdateAsync(read.With(webhook with { Types = ["KpiUpdated"] }), None);
        await Assert.ThrowsAsync<StaleWriteException>(() => stores.EventDestinations.UpdateAsync(read, None));

        Assert.True(await stores.EventDestinations.AddProgressAsync(tenant, new() { Destination = "hook-1", Position = 3 }, None));
        var progress = (await stores.EventDestinations.ProgressAsync(tenant, "hook-1", None))!;
        var moved = await stores.EventDestinations.UpdateProgressAsync(tenant, progress.With(progress.Value with { Position = 4 }), None);
        await stores.EventDestinations.UpdateProgressAsync(tenant, moved.With(moved.Value with { Position = 5 }), None);
        await Assert.ThrowsAsync<StaleWriteException>(() => stores.EventDestinations.UpdateProgressAsync(tenant, moved, None));

        await stores.EventDestinations.RemoveAsync(tenant, "hook-1", None);
        await stores.EventDestinations.RemoveAsync(tenant, "hook-1", None);
        Assert.Empty(await stores.EventDestinations.WebhooksAsync(tenant, None));
        Assert.Null(await stores.EventDestinations.ProgressAsync(tenant, "hook-1", None));
    }

    [Fact]
    public async Task What_was_told_of_stale_KPIs_changes_with_the_telling_and_under_its_tag()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        var none = await stores.EventDestinations.StaleAsync(tenant, None);
        var told = new StaleKpis(new Dictionary<KpiId, string> { [Sample.Revenue] = "2026-02" });

        await stores.CheckIns.CommitAsync(new(tenant) { Stale = none.With(told), Announced = [Told("a")] }, None);
        await Assert.ThrowsAsync<StaleWriteException>(
            () => stores.CheckIns.CommitAsync(new(tenant) { Stale = none.With(told), Announced = [Told("b")] }, None));

        var read = await stores.EventDestinations.StaleAsync(tenant, None);
        AssertSame(told, read.Value);
        await stores.CheckIns.CommitAsync(new(tenant) { Stale = read.With(StaleKpis.None) }, None);
        Assert.Equal(1, await stores.EventLog.GatherAsync(tenant, None));
    }

    private static OutgoingEvent Told(string id, string subject = "kpi/x") =>
        new() { Id = id, Type = "KpiUpdated", Subject = subject, At = Sample.Now, Data = """{"note":"ü"}""" };

    private static Task CommitAsync(Stores stores, TenantId tenant, string entry, params OutgoingEvent[] events) => stores.CheckIns.CommitAsync(
        new(tenant) { Timeline = [new(Sample.Cycle(tenant), Sample.Told(entry))], Announced = events }, None);
}
