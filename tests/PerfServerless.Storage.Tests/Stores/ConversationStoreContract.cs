using PerfServerless.Domain.Ports;

namespace PerfServerless.Storage.Tests.Stores;

public abstract class ConversationStoreContract : StoreContract
{
    [Fact]
    public async Task Saving_a_chat_binds_its_Entra_object_id()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        var chat = Sample.AChat(Sample.Ann, "0000-AAAA");

        Assert.Null(await stores.Conversations.FindAsync(tenant, Sample.Ann, None));
        await stores.Conversations.SaveAsync(tenant, chat, None);

        Assert.Equal(chat, (await stores.Conversations.FindAsync(tenant, Sample.Ann, None))?.Value);
        Assert.Equal(Sample.Ann, await stores.Conversations.FindPersonAsync(tenant, "0000-aaaa", None));
        Assert.Null(await stores.Conversations.FindPersonAsync(tenant, "' or '1' eq '1", None));
        Assert.Null(await stores.Conversations.FindPersonAsync(NewTenant(), "0000-aaaa", None));
    }

    [Fact]
    public async Task A_chat_in_place_of_an_older_one_leaves_no_old_binding()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Conversations.SaveAsync(tenant, Sample.AChat(Sample.Ann, "old"), None);
        await stores.Conversations.SaveAsync(tenant, Sample.AChat(Sample.Ann, "old") with { ConversationId = "a:2" }, None);
        await stores.Conversations.SaveAsync(tenant, Sample.AChat(Sample.Ann, "new"), None);

        Assert.Null(await stores.Conversations.FindPersonAsync(tenant, "old", None));
        Assert.Equal(Sample.Ann, await stores.Conversations.FindPersonAsync(tenant, "new", None));
    }

    [Fact]
    public async Task An_object_id_means_the_person_it_was_bound_to_last()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Conversations.SaveAsync(tenant, Sample.AChat(Sample.Ann, "x"), None);
        await stores.Conversations.SaveAsync(tenant, Sample.AChat(Sample.Bob, "x"), None);
        await stores.Conversations.SaveAsync(tenant, Sample.AChat(Sample.Ann, "y"), None);

        Assert.Equal(Sample.Bob, await stores.Conversations.FindPersonAsync(tenant, "x", None));
        Assert.Equal(Sample.Ann, await stores.Conversations.FindPersonAsync(tenant, "y", None));
    }

    [Fact]
    public async Task An_update_carries_the_tag_it_read()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Conversations.SaveAsync(tenant, Sample.AChat(Sample.Ann, "x"), None);
        var read = (await stores.Conversations.FindAsync(tenant, Sample.Ann, None))!;

        await stores.Conversations.UpdateAsync(tenant, read.With(read.Value with { PausedAt = Sample.Now }), None);
        await Assert.ThrowsAsync<StaleWriteException>(() => stores.Conversations.UpdateAsync(tenant, read.With(read.Value with { Blocked = true }), None));

        Assert.Equal((Sample.Now, false), ((await stores.Conversations.FindAsync(tenant, Sample.Ann, None))!.Value is var c ? (c.PausedAt, c.Blocked) : default));
    }

    [Fact]
    public async Task A_forgotten_chat_is_gone_with_its_binding_and_forgetting_again_is_no_error()
    {
        var (stores, tenant) = (await CreateAsync(), NewTenant());
        await stores.Conversations.SaveAsync(tenant, Sample.AChat(Sample.Bob, "b"), None);
        await stores.Conversations.SaveAsync(tenant, Sample.AChat(Sample.Ann, "a"), None);
        Assert.Equal([Sample.Ann, Sample.Bob], (await stores.Conversations.ListAsync(tenant, None)).Select(c => c.Person));

        await stores.Conversations.RemoveAsync(tenant, Sample.Ann, None);
        await stores.Conversations.RemoveAsync(tenant, Sample.Ann, None);

        Assert.Equal([Sample.Bob], (await stores.Conversations.ListAsync(tenant, None)).Select(c => c.Person));
        Assert.Null(await stores.Conversations.FindPersonAsync(tenant, "a", None));
    }
}
