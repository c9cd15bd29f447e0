using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Ports;
using PerfServerless.TestKit.Stores;
using PerfServerless.Domain.Words;

namespace PerfServerless.Storage.Tests.Stores;

public abstract class ScorecardStoreContract : StoreContract
{
    [Fact]
    public async Task A_published_scorecard_is_in_force_and_comes_back_whole()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        var scorecard = Sample.AScorecard(tenant, "v1", kpis: 600);

        Assert.Null(await stores.Scorecards.CurrentAsync(tenant, None));
        Assert.DoesNotContain(tenant, await stores.Scorecards.TenantsAsync(None));
        Assert.True(await stores.Scorecards.PublishAsync(scorecard, None));

        AssertSame(scorecard, await stores.Scorecards.CurrentAsync(tenant, None));
        AssertSame(scorecard, await stores.Scorecards.FindAsync(tenant, "v1", None));
        Assert.Null(await stores.Scorecards.FindAsync(tenant, "v2", None));
        Assert.Contains(tenant, await stores.Scorecards.TenantsAsync(None));
    }

    [Fact]
    public async Task Publishing_the_version_in_force_again_changes_nothing()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Scorecards.PublishAsync(Sample.AScorecard(tenant, "v1"), None);

        Assert.False(await stores.Scorecards.PublishAsync(Sample.AScorecard(tenant, "v1") with { PublishedAt = Sample.Now.AddDays(1) }, None));
        Assert.Equal(Sample.Now, (await stores.Scorecards.CurrentAsync(tenant, None))!.PublishedAt);
    }

    [Fact]
    public async Task A_new_version_takes_over_and_an_old_one_can_come_back()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Scorecards.PublishAsync(Sample.AScorecard(tenant, "v1"), None);
        Assert.True(await stores.Scorecards.PublishAsync(Sample.AScorecard(tenant, "v2", kpis: 2) with { PublishedAt = Sample.Now.AddDays(1) }, None));
        Assert.Equal(2, (await stores.Scorecards.CurrentAsync(tenant, None))!.Scorecard.Kpis.Count);

        Assert.True(await stores.Scorecards.PublishAsync(Sample.AScorecard(tenant, "v1") with { PublishedAt = Sample.Now.AddDays(2) }, None));

        var current = (await stores.Scorecards.CurrentAsync(tenant, None))!;
        Assert.Equal(("v1", Sample.Now.AddDays(2), 1), (current.Version, current.PublishedAt, current.Scorecard.Kpis.Count));
        Assert.Equal(2, (await stores.Scorecards.FindAsync(tenant, "v2", None))!.Scorecard.Kpis.Count);
    }

    [Fact]
    public async Task Tenants_are_listed_once_each()
    {
        var (stores, one, two) = (await CreateAsync(), NewTenant(), NewTenant());
        foreach (var (tenant, version) in (((Domain.Identity.TenantId, string)[])[(one, "v1"), (two, "v1"), (one, "v2")]))
        {
            await stores.Scorecards.PublishAsync(Sample.AScorecard(tenant, version), None);
        }

        var tenants = await stores.Scorecards.TenantsAsync(None);
        Assert.Equal(1, tenants.Count(t => t == one));
        Assert.Contains(two, tenants);
    }

    [Fact]
    public async Task What_a_folder_said_is_recalled_whole_and_each_organisation_s_apart()
    {
        var (stores, one, two) = (await CreateAsync(), NewTenant(), NewTenant());
        await stores.Scorecards.PublishAsync(Sample.AScorecard(one, "v1"), None);
        Assert.Empty(await stores.FolderMemory.RecallAsync(one, None));

        // Ten years of weeks, and more KPIs than one step takes.
        var cells = Enumerable.Range(1, 520)
            .ToDictionary(i => $"2026-{i}", i => new SaidCell(i + 0.5m, i % 3 == 0 ? "" : "0123456789ab", $"imp-{i:0000000000000000000000000000}"));
        await stores.FolderMemory.RememberAsync(one, [.. Enumerable.Range(0, 45).Select(i => new SaidLast(new($"k{i}"), cells))], None);
        await stores.FolderMemory.RememberAsync(two, [new(new("k0"), new Dictionary<string, SaidCell> { ["2026"] = new(-1, null) })], None);
        await stores.FolderMemory.RememberAsync(one, [new(new("k7"), new Dictionary<string, SaidCell> { ["2026"] = new(0.1m, Note: "x") })], None);
        await stores.FolderMemory.RememberAsync(one, [], None);

        var known = await stores.FolderMemory.RecallAsync(one, None);
        Assert.Equal(45, known.Count);
        Assert.Equal(cells, known[new("k44")].Cells);
        Assert.Equal(new SaidCell(0.1m, "x"), Assert.Single(known[new("k7")].Cells).Value);
        Assert.Equal(-1, Assert.Single(Assert.Single(await stores.FolderMemory.RecallAsync(two, None)).Value.Cells).Value.Value);
        Assert.Equal("v1", (await stores.Scorecards.CurrentAsync(one, None))!.Version);
    }

    [Fact]
    public async Task A_version_takes_the_place_of_a_certain_other_one_alone_and_brings_what_is_remembered_of_people()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        PersonMemory Memory(int i, string mark) => new PersonMemory { Person = new($"p{i}"), Directory = new() { DisplayName = $"Zoë {i}" } }
            .With(PersonMemory.Folder, new Dictionary<string, string> { ["name"] = mark });

        // More than one step takes.
        Assert.True(await stores.People.PublishAsync(Sample.AScorecard(tenant, "v1"), null, [.. Enumerable.Range(0, 205).Select(i => Memory(i, "a"))], None));
        Assert.Contains(tenant, await stores.Scorecards.TenantsAsync(None));
        Assert.Equal(205, (await stores.People.RecallAsync(tenant, None)).Count);

        await Assert.ThrowsAsync<StaleWriteException>(() => stores.People.PublishAsync(Sample.AScorecard(tenant, "v3"), "v2", [Memory(1, "b")], None));
        await Assert.ThrowsAsync<StaleWriteException>(() => stores.People.PublishAsync(Sample.AScorecard(tenant, "v3"), null, [Memory(1, "b")], None));
        Assert.False(
            await stores.People.PublishAsync(Sample.AScorecard(tenant, "v1") with { PublishedAt = Sample.Now.AddDays(1) }, "v1", [Memory(2, "c")], None));
        Assert.Equal(("v1", Sample.Now), await InForceAsync());

        var known = await stores.People.RecallAsync(tenant, [new("p1"), new("p2"), new("nobody")], None);
        Assert.Equal(
            ["p1 a Zoë 1", "p2 c Zoë 2"], known.Values.Select(m => $"{m.Person} {m.SaidBy(PersonMemory.Folder)!["name"]} {m.Directory!.DisplayName}").Order());
        Assert.Equal(("v1", Sample.Now), await InForceAsync());

        async Task<(string, DateTimeOffset)> InForceAsync() =>
            await stores.Scorecards.CurrentAsync(tenant, None) is { } published ? (published.Version, published.PublishedAt) : default;
    }

    [Fact]
    public async Task Of_many_who_publish_over_the_same_version_one_does()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.People.PublishAsync(Sample.AScorecard(tenant, "v0"), null, [], None);
        var tries = await Task.WhenAll(Enumerable.Range(1, 8).Select(async i =>
        {
            try
            {
                return await stores.People.PublishAsync(Sample.AScorecard(tenant, $"v{i}"), "v0", [], None);
            }
            catch (StaleWriteException)
            {
                return false;
            }
        }));

        Assert.Single(tries, t => t);
        Assert.NotEqual("v0", (await stores.Scorecards.CurrentAsync(tenant, None))!.Version);
    }

    [Fact]
    public async Task Why_messages_were_set_aside_is_told_newest_first()
    {
        var stores = await CreateAsync();
        foreach (var i in new[] { 2, 1, 3 })
        {
            await stores.FeedRefusals.NoteAsync(
                new("actuals", "actuals-poison", $"m-{i}", PartWords.Verbatim.Say($"because {i}"), Sample.Now.AddMinutes(i)), None);
        }

        var last = await stores.FeedRefusals.LastAsync(2, None);
        Assert.Equal(["m-3", "m-2"], last.Select(r => r.MessageId));
        Assert.Equal((PartWords.Verbatim.Say("because 3"), Sample.Now.AddMinutes(3)), (last[0].Why, last[0].At));
    }
}
