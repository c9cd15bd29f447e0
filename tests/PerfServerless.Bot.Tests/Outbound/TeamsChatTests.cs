using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Tests.Support;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;

namespace PerfServerless.Bot.Tests.Outbound;

public sealed class TeamsChatTests
{
    private static readonly TenantId Acme = new("acme");
    private static readonly PersonId Ada = new("ada");
    private static readonly ChatCard Card = new ChatCard.Line("Replaced by the reminder below.");

    [Fact]
    public async Task A_card_travels_alone_with_a_summary_for_the_feed()
    {
        await using var bot = await InstalledAsync();

        var delivered = Assert.IsType<Delivery.Delivered>(await bot.Chat.SendAsync(Acme, Ada, Card, default));

        var sent = bot.Connector.Sent.Last().Body!;
        Assert.Equal("Replaced by the reminder below.", (string?)sent["summary"]);
        Assert.Null(sent["text"]);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)sent["attachments"]![0]!["contentType"]);
        Assert.Equal(("28:bot", $"29:{An.AdasObjectId}"), ((string?)sent["from"]!["id"], (string?)sent["recipient"]!["id"]));
        Assert.Equal(("m2", $"chat-{An.AdasObjectId}"), (delivered.ActivityId, delivered.ConversationId));
    }

    [Fact]
    public async Task Who_never_installed_the_bot_cannot_be_reached()
    {
        await using var bot = await BotHost.StartAsync();

        Assert.Equal(new Delivery.NotReachable(Unreachable.NotThere), await bot.Chat.SendAsync(Acme, Ada, Card, default));
        Assert.Empty(bot.Connector.Calls);
    }

    [Theory]
    [InlineData(403, "ConversationBlockedByUser", Unreachable.Refused)]
    [InlineData(403, "BotDisabledByAdmin", Unreachable.Refused)]
    [InlineData(403, "MessageWritesBlocked", Unreachable.Refused)]
    [InlineData(403, "BotNotInConversationRoster", Unreachable.NotThere)]
    [InlineData(404, "ConversationNotFound", Unreachable.NotThere)]
    public async Task Whom_the_channel_keeps_from_us_cannot_be_reached(int status, string code, Unreachable why)
    {
        await using var bot = await InstalledAsync();
        bot.Connector.Next.Enqueue(new(status, $$$"""{"error":{"code":"{{{code}}}"}}"""));

        Assert.Equal(new Delivery.NotReachable(why), await bot.Chat.SendAsync(Acme, Ada, Card, default));
    }

    [Fact]
    public async Task An_edit_of_a_message_that_is_gone_counts_as_delivered()
    {
        await using var bot = await InstalledAsync();
        bot.Connector.Next.Enqueue(new(404, """{"error":{"code":"ActivityNotFoundInConversation"}}"""));

        Assert.IsType<Delivery.Delivered>(await bot.Chat.ReplaceAsync(Acme, Ada, "m9", Card, default));
    }

    [Fact]
    public async Task A_fault_throws_so_that_the_caller_retries()
    {
        await using var bot = await InstalledAsync();
        bot.Connector.Next.Enqueue(new(500));

        Assert.True((await Assert.ThrowsAsync<ConnectorException>(() => bot.Chat.SendAsync(Acme, Ada, Card, default))).WorthRetrying);
    }

    [Fact]
    public async Task A_stored_address_that_is_not_allowed_any_more_is_refused_before_each_send()
    {
        await using var bot = await InstalledAsync();
        var chats = bot.Stores.Conversations;
        var found = (await chats.FindAsync(Acme, Ada, default))!;
        await chats.UpdateAsync(Acme, found.With(found.Value with { ServiceUrl = new Uri("https://evil.example") }), default);

        var refused = await Assert.ThrowsAsync<ConnectorException>(() => bot.Chat.SendAsync(Acme, Ada, Card, default));

        Assert.False(refused.WorthRetrying);
    }

    private static async Task<BotHost> InstalledAsync()
    {
        var bot = await BotHost.StartAsync();
        await bot.PostAsync(bot.Install());
        return bot;
    }
}
