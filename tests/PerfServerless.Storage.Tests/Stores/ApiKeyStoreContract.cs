using PerfServerless.Domain.Access;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Storage.Tests.Stores;

public abstract class ApiKeyStoreContract : StoreContract
{
    [Fact]
    public async Task A_key_is_found_by_its_organisation_and_id_alone()
    {
        var (stores, tenant, other) = (await CreateAsync(), NewTenant(), NewTenant());
        var key = Key(tenant, "0a1b2c3d");

        Assert.Null(await stores.ApiKeys.FindAsync(tenant, key.Id, None));
        Assert.True(await stores.ApiKeys.AddAsync(key, None));

        AssertSame(key, (await stores.ApiKeys.FindAsync(tenant, key.Id, None))?.Value);
        Assert.Null(await stores.ApiKeys.FindAsync(other, key.Id, None));
        Assert.Null(await stores.ApiKeys.FindAsync(tenant, "0a1b2c3e", None));
        Assert.Null(await stores.ApiKeys.FindAsync(tenant, "' or PartitionKey ne '", None));
        Assert.Empty(await stores.ApiKeys.ListAsync(other, None));
    }

    [Fact]
    public async Task An_id_is_given_once()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        var first = Key(tenant, "0a1b2c3d");
        Assert.True(await stores.ApiKeys.AddAsync(first, None));

        Assert.False(await stores.ApiKeys.AddAsync(first with { Name = "another" }, None));

        Assert.Equal(first.Name, (await stores.ApiKeys.FindAsync(tenant, first.Id, None))!.Value.Name);
    }

    [Fact]
    public async Task Of_two_changes_at_once_one_stands_and_the_other_is_told()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.ApiKeys.AddAsync(Key(tenant, "0a1b2c3d"), None);
        var read = (await stores.ApiKeys.FindAsync(tenant, "0a1b2c3d", None))!;
        var rotated = read.Value.Rotated(new('b', 64), Sample.Now, TimeSpan.FromDays(90), TimeSpan.FromHours(24));

        await stores.ApiKeys.UpdateAsync(read.With(rotated), None);
        await Assert.ThrowsAsync<StaleWriteException>(() => stores.ApiKeys.UpdateAsync(read.With(read.Value with { RevokedAt = Sample.Now }), None));

        AssertSame(rotated, (await stores.ApiKeys.FindAsync(tenant, "0a1b2c3d", None))!.Value);
    }

    [Fact]
    public async Task Keys_are_listed_in_order_and_uses_beside_them_one_a_key()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        foreach (var id in (string[])["bbbbbbbb", "aaaaaaaa"]) await stores.ApiKeys.AddAsync(Key(tenant, id), None);
        Assert.Empty(await stores.ApiKeys.UsesAsync(tenant, None));

        await stores.ApiKeys.NoteUseAsync(tenant, new("bbbbbbbb", Sample.Now), None);
        await stores.ApiKeys.NoteUseAsync(tenant, new("bbbbbbbb", Sample.Now.AddHours(1)), None);

        Assert.Equal(["aaaaaaaa", "bbbbbbbb"], (await stores.ApiKeys.ListAsync(tenant, None)).Select(k => k.Id));
        Assert.Equal([new("bbbbbbbb", Sample.Now.AddHours(1))], await stores.ApiKeys.UsesAsync(tenant, None));
        Assert.Empty(await stores.ApiKeys.UsesAsync(NewTenant(), None));
    }

    private static ApiKey Key(TenantId tenant, string id) => new()
    {
        Tenant = tenant,
        Id = id,
        Name = "ERP \"nightly\"",
        Scopes = [KeyScope.Read, KeyScope.Actuals],
        Hash = new('a', 64),
        MadeAt = Sample.Now,
        MadeBy = "ann",
        ExpiresAt = Sample.Now.AddDays(90),
    };
}
