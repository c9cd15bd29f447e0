using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Storage.Tests.Stores;

public abstract class AddressStoreContract : StoreContract
{
    [Fact]
    public async Task Saving_an_address_binds_its_alias_whatever_its_case()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        var address = Sample.AnAddress(Sample.Ann, "0000-AAAA");

        Assert.Null(await stores.Addresses.FindAsync(tenant, "teams", Sample.Ann, None));
        await stores.Addresses.SaveAsync(tenant, address, None);

        Assert.Equal(address, (await stores.Addresses.FindAsync(tenant, "teams", Sample.Ann, None))?.Value);
        foreach (var alias in (string[])["0000-aaaa", "0000-AAAA", "0000-aAaA"])
            Assert.Equal(Sample.Ann, await stores.Addresses.FindPersonAsync(tenant, "teams", alias, None));
        Assert.Null(await stores.Addresses.FindPersonAsync(tenant, "teams", "' or '1' eq '1", None));
        Assert.Null(await stores.Addresses.FindPersonAsync(tenant, "teams", "", None));
        Assert.Null(await stores.Addresses.FindPersonAsync(NewTenant(), "teams", "0000-aaaa", None));
    }

    [Fact]
    public async Task An_address_in_place_of_an_older_one_leaves_no_old_binding()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Addresses.SaveAsync(tenant, Sample.AnAddress(Sample.Ann, "old"), None);
        await stores.Addresses.SaveAsync(tenant, Sample.AnAddress(Sample.Ann, "OLD") with { Value = "a:2" }, None);
        Assert.Equal(Sample.Ann, await stores.Addresses.FindPersonAsync(tenant, "teams", "old", None));
        await stores.Addresses.SaveAsync(tenant, Sample.AnAddress(Sample.Ann, "new"), None);

        Assert.Null(await stores.Addresses.FindPersonAsync(tenant, "teams", "old", None));
        Assert.Equal(Sample.Ann, await stores.Addresses.FindPersonAsync(tenant, "teams", "new", None));
    }

    [Fact]
    public async Task An_alias_means_the_person_it_was_bound_to_last()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Addresses.SaveAsync(tenant, Sample.AnAddress(Sample.Ann, "x"), None);
        await stores.Addresses.SaveAsync(tenant, Sample.AnAddress(Sample.Bob, "x"), None);
        await stores.Addresses.SaveAsync(tenant, Sample.AnAddress(Sample.Ann, "y"), None);

        Assert.Equal(Sample.Bob, await stores.Addresses.FindPersonAsync(tenant, "teams", "x", None));
        Assert.Equal(Sample.Ann, await stores.Addresses.FindPersonAsync(tenant, "teams", "y", None));
    }

    [Fact]
    public async Task Forgetting_an_address_leaves_the_binding_that_passed_to_somebody_else()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Addresses.SaveAsync(tenant, Sample.AnAddress(Sample.Ann, "x"), None);
        await stores.Addresses.SaveAsync(tenant, Sample.AnAddress(Sample.Bob, "x"), None);

        await stores.Addresses.RemoveAsync(tenant, "teams", Sample.Ann, None);

        Assert.Equal(Sample.Bob, await stores.Addresses.FindPersonAsync(tenant, "teams", "x", None));
    }

    [Fact]
    public async Task Channels_do_not_see_each_others_addresses()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        var (teams, mail) = (Sample.AnAddress(Sample.Ann, "x"), Sample.AnAddress(Sample.Ann, "x", "mail") with { Value = "ann@acme.example" });
        await stores.Addresses.SaveAsync(tenant, teams, None);
        await stores.Addresses.SaveAsync(tenant, mail, None);
        await stores.Addresses.SaveAsync(tenant, Sample.AnAddress(Sample.Bob, "bob@acme.example", "mail"), None);
        await stores.Addresses.SaveAsync(tenant, Sample.AnAddress(Sample.Cid, "cid", "mail2"), None);

        Assert.Equal(teams, (await stores.Addresses.FindAsync(tenant, "teams", Sample.Ann, None))?.Value);
        Assert.Equal([Sample.Ann, Sample.Bob], (await stores.Addresses.ListAsync(tenant, "mail", None)).Select(a => a.Person));
        Assert.Null(await stores.Addresses.FindAsync(tenant, "teams", Sample.Bob, None));
        Assert.Null(await stores.Addresses.FindPersonAsync(tenant, "teams", "bob@acme.example", None));

        await stores.Addresses.RemoveAsync(tenant, "teams", Sample.Ann, None);
        Assert.Null(await stores.Addresses.FindPersonAsync(tenant, "teams", "x", None));
        Assert.Equal(Sample.Ann, await stores.Addresses.FindPersonAsync(tenant, "mail", "x", None));
        Assert.Equal(mail, (await stores.Addresses.FindAsync(tenant, "mail", Sample.Ann, None))?.Value);
    }

    [Fact]
    public async Task An_update_carries_the_tag_it_read()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Addresses.SaveAsync(tenant, Sample.AnAddress(Sample.Ann, "x"), None);
        var read = (await stores.Addresses.FindAsync(tenant, "teams", Sample.Ann, None))!;

        await stores.Addresses.UpdateAsync(tenant, read.With(read.Value with { Trouble = Unreachable.Refused }), None);
        await Assert.ThrowsAsync<StaleWriteException>(() => stores.Addresses.UpdateAsync(tenant, read.With(read.Value with { Value = "other" }), None));

        Assert.Equal(read.Value with { Trouble = Unreachable.Refused }, (await stores.Addresses.FindAsync(tenant, "teams", Sample.Ann, None))?.Value);
        Assert.Equal(Sample.Ann, await stores.Addresses.FindPersonAsync(tenant, "teams", "x", None));
    }

    [Fact]
    public async Task Updating_what_was_never_saved_or_is_forgotten_is_stale()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Addresses.SaveAsync(tenant, Sample.AnAddress(Sample.Ann, "x"), None);
        var read = (await stores.Addresses.FindAsync(tenant, "teams", Sample.Ann, None))!;
        await stores.Addresses.RemoveAsync(tenant, "teams", Sample.Ann, None);

        await Assert.ThrowsAsync<StaleWriteException>(() => stores.Addresses.UpdateAsync(tenant, read, None));
        Assert.Null(await stores.Addresses.FindAsync(tenant, "teams", Sample.Ann, None));
    }

    [Fact]
    public async Task Saving_anew_ends_the_trouble()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Addresses.SaveAsync(tenant, Sample.AnAddress(Sample.Ann, "x") with { Trouble = Unreachable.NotThere }, None);
        Assert.Equal(Unreachable.NotThere, (await stores.Addresses.FindAsync(tenant, "teams", Sample.Ann, None))!.Value.Trouble);

        await stores.Addresses.SaveAsync(tenant, Sample.AnAddress(Sample.Ann, "x"), None);

        Assert.Null((await stores.Addresses.FindAsync(tenant, "teams", Sample.Ann, None))!.Value.Trouble);
    }

    [Fact]
    public async Task A_forgotten_address_is_gone_with_its_binding_and_forgetting_again_is_no_error()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Addresses.SaveAsync(tenant, Sample.AnAddress(Sample.Bob, "b"), None);
        await stores.Addresses.SaveAsync(tenant, Sample.AnAddress(Sample.Ann, "a"), None);
        Assert.Equal([Sample.Ann, Sample.Bob], (await stores.Addresses.ListAsync(tenant, "teams", None)).Select(c => c.Person));
        Assert.Equal([Sample.Bob], (await stores.Addresses.ListAsync(tenant, "teams", [Sample.Cid, Sample.Bob], None)).Select(c => c.Person));
        PersonId[] many = [Sample.Bob, Sample.Cid, new("x"), new("y"), new("z"), Sample.Ann];
        Assert.Equal([Sample.Ann, Sample.Bob], (await stores.Addresses.ListAsync(tenant, "teams", many, None)).Select(c => c.Person));
        Assert.Empty(await stores.Addresses.ListAsync(tenant, "teams", [], None));

        await stores.Addresses.RemoveAsync(tenant, "teams", Sample.Ann, None);
        await stores.Addresses.RemoveAsync(tenant, "teams", Sample.Ann, None);

        Assert.Equal([Sample.Bob], (await stores.Addresses.ListAsync(tenant, "teams", None)).Select(c => c.Person));
        Assert.Null(await stores.Addresses.FindAsync(tenant, "teams", Sample.Ann, None));
        Assert.Null(await stores.Addresses.FindPersonAsync(tenant, "teams", "a", None));
    }
}
