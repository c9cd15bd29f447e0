using PerfServerless.Domain.Rules.Verdicts;

namespace PerfServerless.Storage.Tests.Stores;

public abstract class StatementStoreContract : StoreContract
{
    [Fact]
    public async Task A_statement_comes_back_as_it_was_made()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        var stated = AStatement("an id/with? every#thing") with { Reason = "ü and \"quotes\"", Withdrawn = true };

        Assert.True(await stores.Statements.AppendAsync(tenant, stated, None));

        Assert.Equal(stated, Assert.Single(await stores.Statements.ReadAsync(tenant, [Sample.Revenue], None)));
    }

    [Fact]
    public async Task The_same_statement_again_changes_nothing_also_at_another_moment()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Statements.AppendAsync(tenant, AStatement("1"), None);

        Assert.False(await stores.Statements.AppendAsync(tenant, AStatement("1") with { Status = Status.OffTrack, At = Sample.Now.AddMinutes(1) }, None));

        Assert.Equal(Status.OnTrack, Assert.Single(await stores.Statements.ReadAsync(tenant, [Sample.Revenue], None)).Status);
    }

    [Fact]
    public async Task Statements_are_kept_all_and_in_order_of_their_moments()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        foreach (var (id, minute) in new[] { ("b", 2), ("c", 3), ("a", 1) })
        {
            await stores.Statements.AppendAsync(tenant, AStatement(id) with { At = Sample.Now.AddMinutes(minute) }, None);
        }

        Assert.Equal(["a", "b", "c"], (await stores.Statements.ReadAsync(tenant, [Sample.Revenue], None)).Select(s => s.Id));
    }

    [Fact]
    public async Task Only_those_on_the_KPIs_asked_for_are_read_and_tenants_do_not_see_each_other()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Statements.AppendAsync(tenant, AStatement("1"), None);
        await stores.Statements.AppendAsync(tenant, AStatement("2") with { Kpi = new("rev") }, None);
        await stores.Statements.AppendAsync(tenant, AStatement("3") with { Kpi = Sample.Churn }, None);

        Assert.Equal(["3", "2"], (await stores.Statements.ReadAsync(tenant, [new("rev"), Sample.Churn], None)).Select(s => s.Id));
        Assert.Empty(await stores.Statements.ReadAsync(NewTenant(), [Sample.Revenue], None));
        Assert.Empty(await stores.Statements.ReadAsync(tenant, [], None));
    }

    [Fact]
    public async Task A_KPI_whose_name_begins_another_ones_is_read_with_it()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        foreach (var kpi in new[] { "rev", "rev-eu" }) await stores.Statements.AppendAsync(tenant, AStatement(kpi) with { Kpi = new(kpi) }, None);

        Assert.Equal(["rev", "rev-eu"], (await stores.Statements.ReadAsync(tenant, [new("rev"), new("rev-eu")], None)).Select(s => s.Id));
    }

    private static StatedStatus AStatement(string id) =>
        new(Sample.Revenue, Status.OnTrack, "A big order is signed.", new("ann"), new(2026, 6, 1)) { Id = id, At = Sample.Now, Cadence = new("weekly") };
}
