using PerfServerless.Bot.Conversations;
using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Tests.Support;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Tests.Outbound;

public sealed class TeamsChannelTests
{
    private static readonly TenantId Acme = new("acme");
    private static readonly PersonId Ada = new("ada");
    private static readonly ChatCard Card = new ChatCard.Line(PartWords.Verbatim.Say("Replaced by the reminder below."));

    [Fact]
    public async Task A_card_travels_alone_with_a_summary_for_the_feed()
    {
        await using var bot = await InstalledAsync();

        var delivered = Assert.IsType<Delivery.Delivered>(await bot.SendAsync("ada", Card));

        var sent = bot.Connector.Sent.Last().Body!;
        Assert.Equal("Replaced by the reminder below.", (string?)sent["summary"]);
        Assert.Null(sent["text"]);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)sent["attachments"]![0]!["contentType"]);
        Assert.Equal(("28:bot", $"29:{An.AdasObjectId}"), ((string?)sent["from"]!["id"], (string?)sent["recipient"]!["id"]));
        Assert.Equal(new TeamsReference($"chat-{An.AdasObjectId}", "m2"), TeamsReference.Parse(delivered.Reference));
    }

    [Fact]
    public async Task Who_never_installed_the_bot_cannot_be_reached()
    {
        await using var bot = await BotHost.StartAsync();

        Assert.Equal(new Delivery.NotReachable(Unreachable.NotThere), await bot.SendAsync("ada", Card));
        Assert.Empty(bot.Connector.Calls);
    }

    [Theory]
    [InlineData(403, "ConversationBlockedByUser", Unreachable.Refused)]
    [InlineData(403, "BotDisabledByAdmin", Unreachable.Disabled)]
    [InlineData(403, "MessageWritesBlocked", Unreachable.Refused)]
    [InlineData(403, "BotNotInConversationRoster", Unreachable.NotThere)]
    [InlineData(404, "ConversationNotFound", Unreachable.Gone)]
    public async Task Whom_the_channel_keeps_from_us_cannot_be_reached(int status, string code, Unreachable why)
    {
        await using var bot = await InstalledAsync();
        bot.Connector.Next.Enqueue(new(status, $$$"""{"error":{"code":"{{{code}}}"}}"""));

        Assert.Equal(new Delivery.NotReachable(why), await bot.SendAsync("ada", Card));
    }

    [Fact]
    public async Task An_edit_of_a_message_that_is_gone_counts_as_delivered()
    {
        await using var bot = await InstalledAsync();
        bot.Connector.Next.Enqueue(new(404, """{"error":{"code":"ActivityNotFoundInConversation"}}"""));

        Assert.IsType<Delivery.Delivered>(await bot.Channel.ReplaceAsync(TeamsReference.Of("chat-1", "m9"), BotHost.Message("ada", Card), default));
    }

    [Fact]
    public async Task A_fault_throws_so_that_the_caller_retries()
    {
        await using var bot = await InstalledAsync();
        bot.Connector.Next.Enqueue(new(500));

        Assert.True((await Assert.ThrowsAsync<ConnectorException>(() => bot.SendAsync("ada", Card))).WorthRetrying);
    }

    [Fact]
    public async Task A_stored_address_that_is_not_allowed_any_more_is_refused_before_each_send()
    {
        await using var bot = await InstalledAsync();
        await bot.Conversations.ChangeAsync(Acme, Ada, chat => chat with { ServiceUrl = new Uri("https://evil.example") }, default);

        var refused = await Assert.ThrowsAsync<ConnectorException>(() => bot.SendAsync("ada", Card));

        Assert.False(refused.WorthRetrying);
    }

    [Theory]
    [InlineData("a:1/x%", "m|1")]
    [InlineData("19:meeting@thread.v2;messageid=1", "1795226194981")]
    public void A_reference_is_read_as_it_was_made(string conversation, string activity) =>
        Assert.Equal(new(conversation, activity), TeamsReference.Parse(TeamsReference.Of(conversation, activity)));

    [Fact]
    public void Another_channels_reference_is_refused() => Assert.Throws<ArgumentException>(() => TeamsReference.Parse(new("mail", "a/b")));

    private static async Task<BotHost> InstalledAsync()
    {
        var bot = await BotHost.StartAsync();
        await bot.PostAsync(bot.Install());
        return bot;
    }
}
