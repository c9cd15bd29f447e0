using PerfServerless.Bot.Conversations;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Bot.Tests.Conversations;

public sealed class ConversationBookTests
{
    private static readonly TenantId Tenant = new("acme");
    private static readonly PersonId Ada = new("ada");

    private readonly ConversationBook book = new(new InMemoryStores().Addresses);

    [Fact]
    public async Task Whoever_had_a_persons_name_before_is_not_taken_for_him()
    {
        await book.SaveAsync(Tenant, Chat("OLD"), default);
        Assert.Equal(Ada, await book.FindPersonAsync(Tenant, "old", default));

        await book.SaveAsync(Tenant, Chat("new"), default);

        Assert.Null(await book.FindPersonAsync(Tenant, "old", default));
        Assert.Equal(Ada, await book.FindPersonAsync(Tenant, "New", default));
        Assert.Null(await book.FindPersonAsync(new("other"), "new", default));
    }

    [Fact]
    public async Task Whose_chat_was_removed_is_bound_no_more()
    {
        await book.SaveAsync(Tenant, Chat("oid"), default);
        await book.RemoveAsync(Tenant, Ada, default);

        Assert.Null(await book.FindPersonAsync(Tenant, "oid", default));
    }

    private static Conversation Chat(string objectId) => new()
    {
        Person = Ada,
        EntraObjectId = objectId,
        ChannelUserId = "29:ada",
        ConversationId = "a:ada",
        ServiceUrl = new("http://127.0.0.1:1/"),
        BotId = "28:bot",
        InstalledAt = DateTimeOffset.UnixEpoch,
    };
}
