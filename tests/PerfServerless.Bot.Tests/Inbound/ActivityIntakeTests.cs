using System.Text.Json.Nodes;
using PerfServerless.Bot.Tests.Support;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Tests.Inbound;

public sealed class ActivityIntakeTests
{
    private static readonly JsonObject OwnRequest = new() { ["desk"] = "acme:ada" };

    [Fact]
    public async Task Reloads_of_the_client_do_not_greet_again()
    {
        await using var bot = await BotHost.StartAsync();

        for (var i = 0; i < 3; i++) await bot.PostAsync(bot.Install());

        Assert.Equal(["installed ada first", "installed ada again", "installed ada again"], bot.Desk.Asked);
        Assert.Single(bot.Connector.Sent);
        var chat = (await bot.Conversations.FindAsync(new("acme"), new("ada"), default))!.Value;
        Assert.True(chat.Greeted);
        Assert.Equal($"chat-{An.AdasObjectId}", chat.ConversationId);
    }

    [Fact]
    public async Task The_second_telling_of_an_install_changes_nothing()
    {
        await using var bot = await BotHost.StartAsync();
        var joined = bot.Activity("conversationUpdate");
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });

        await bot.PostAsync(bot.Install());
        await bot.PostAsync(joined);

        Assert.Equal(["installed ada first"], bot.Desk.Asked);
    }

    [Fact]
    public async Task Removal_forgets_the_chat()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.PostAsync(bot.Install());

        await bot.PostAsync(bot.Install(action: "remove"));

        Assert.Contains("removed ada", bot.Desk.Asked);
        Assert.Null(await bot.Conversations.FindAsync(new("acme"), new("ada"), default));
    }

    [Fact]
    public async Task A_first_message_stores_a_chat_whose_install_was_missed()
    {
        await using var bot = await BotHost.StartAsync();

        await bot.PostAsync(bot.Say("<at>PerfServerless</at> check&nbsp;in "));

        Assert.Equal(["installed ada again", "said ada check in"], bot.Desk.Asked);
        Assert.NotNull(await bot.Conversations.FindAsync(new("acme"), new("ada"), default));
    }

    [Fact]
    public async Task Who_writes_again_is_not_blocked_any_more()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.PostAsync(bot.Install());
        await bot.Conversations.ChangeAsync(new("acme"), new("ada"), chat => chat with { Trouble = Domain.Reviews.Messages.Unreachable.Refused }, default);
        Assert.Equal(Domain.Reviews.Messages.Unreachable.Refused, (await bot.Stores.Addresses.FindAsync(new("acme"), "teams", new("ada"), default))!.Value.Trouble);

        await bot.PostAsync(bot.Say("hi"));

        Assert.Null((await bot.Stores.Addresses.FindAsync(new("acme"), "teams", new("ada"), default))!.Value.Trouble);
    }

    [Theory]
    [InlineData("1795226194981", "1795226194980 1795226194981")]
    [InlineData("1795226194980", "1795226194980")]
    [InlineData("not-a-moment", "")]
    public async Task A_read_receipt_tells_of_everything_up_to_the_message_that_it_names(string lastRead, string read)
    {
        await using var bot = await BotHost.StartAsync();
        foreach (var id in new[] { "1795226194980", "1795226194981", "1795226194982" })
            bot.Desk.Sent.Add(PerfServerless.Bot.Conversations.TeamsReference.Of($"chat-{An.AdasObjectId}", id));
        bot.Desk.Sent.Add(PerfServerless.Bot.Conversations.TeamsReference.Of("chat-of-another", "1795226194979"));
        bot.Desk.Sent.Add(new("mail", "a@b"));
        var receipt = bot.Activity("event");
        (receipt["name"], receipt["value"]) = ("application/vnd.microsoft.readReceipt", new JsonObject { ["lastReadMessageId"] = lastRead });

        await bot.PostAsync(receipt);
        receipt["id"] = "another";
        receipt["value"] = "nothing of the kind";
        await bot.PostAsync(receipt);

        var names = string.Join(' ', read.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(i => $"chat-{An.AdasObjectId}/{i}"));
        Assert.Equal($"read ada {names}", Assert.Single(bot.Desk.Asked));
    }

    [Fact]
    public async Task A_redelivery_gets_the_same_answer_and_is_not_handled_again()
    {
        await using var bot = await BotHost.StartAsync();
        var press = bot.Press("submit", (JsonObject)OwnRequest.DeepClone());

        var first = await bot.InvokeAsync(press);
        var second = await bot.InvokeAsync(press);

        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Single(bot.Desk.Submissions);
    }

    [Fact]
    public async Task A_press_that_failed_may_be_tried_again()
    {
        await using var bot = await BotHost.StartAsync();
        var press = bot.Press("submit", (JsonObject)OwnRequest.DeepClone());
        bot.Desk.Before = _ => throw new InvalidOperationException("storage is away");

        var failed = await bot.InvokeAsync(press);
        bot.Desk.Before = _ => Task.CompletedTask;
        var done = await bot.InvokeAsync(press);

        Assert.Equal(500, (int)failed["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.error", (string?)failed["type"]);
        Assert.DoesNotContain("storage is away", failed.ToJsonString());
        Assert.Equal(200, (int)done["statusCode"]!);
    }

    [Fact]
    public async Task A_message_that_failed_is_answered_with_an_apology()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Desk.Before = _ => throw new InvalidOperationException("storage is away");

        using var response = await bot.PostAsync(bot.Say("check in"));

        Assert.Equal(500, (int)response.StatusCode);
        Assert.Contains("in einer Minute noch einmal", Assert.Single(bot.Connector.Sent).Body!.ToJsonString());
    }

    [Fact]
    public async Task One_persons_activities_are_handled_in_the_order_in_which_they_came_and_nobody_elses_wait()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Member = id => new JsonObject { ["id"] = id, ["aadObjectId"] = An.BensObjectId, ["userPrincipalName"] = "ben@acme.example" };
        await bot.PostAsync(bot.Install());
        await bot.PostAsync(bot.Install(An.BensObjectId));
        var (held, entered) = (new TaskCompletionSource(), new TaskCompletionSource());
        bot.Desk.Before = asked =>
        {
            if (asked != "said ada first") return Task.CompletedTask;
            entered.SetResult();
            return held.Task;
        };

        var first = bot.PostAsync(bot.Say("first"));
        await entered.Task;
        var second = bot.PostAsync(bot.Say("second"));
        await bot.PostAsync(bot.Say("other", An.BensObjectId));
        Assert.DoesNotContain("said ada second", bot.Desk.Asked);
        held.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal(["said ben other", "said ada first", "said ada second"], bot.Desk.Asked.Skip(2));
    }

    [Fact]
    public async Task A_slow_press_gets_a_provisional_answer_and_its_card_follows()
    {
        await using var bot = await BotHost.StartAsync(invokeBudget: TimeSpan.FromMilliseconds(50));
        var held = new TaskCompletionSource();
        bot.Desk.Before = _ => held.Task;

        var answer = await bot.InvokeAsync(bot.Press("submit", (JsonObject)OwnRequest.DeepClone()));
        held.SetResult();

        Assert.Equal("application/vnd.microsoft.activity.message", (string?)answer["type"]);
        await Eventually.True(() => bot.Connector.Replaced.Any(c => c.Path.EndsWith("/m77", StringComparison.Ordinal)), "the late card");
    }

    [Fact]
    public async Task A_slow_press_that_fails_in_the_end_is_told_to_whoever_was_told_to_wait()
    {
        await using var bot = await BotHost.StartAsync(invokeBudget: TimeSpan.FromMilliseconds(50));
        var held = new TaskCompletionSource();
        bot.Desk.Before = _ => held.Task;

        var answer = await bot.InvokeAsync(bot.Press("submit", (JsonObject)OwnRequest.DeepClone()));
        held.SetException(new InvalidOperationException("storage is away"));

        Assert.Equal("application/vnd.microsoft.activity.message", (string?)answer["type"]);
        await Eventually.True(
            () => bot.Connector.Sent.Any(c => c.Body!.ToJsonString().Contains("Das hat nicht geklappt", StringComparison.Ordinal)), "the apology");
    }

    [Fact]
    public async Task A_turn_goes_on_when_the_channel_hangs_up()
    {
        await using var bot = await BotHost.StartAsync();
        var (held, entered) = (new TaskCompletionSource(), new TaskCompletionSource());
        bot.Desk.Before = _ =>
        {
            entered.TrySetResult();
            return held.Task;
        };
        using var hangUp = new CancellationTokenSource();

        var post = bot.Http.PostAsync(
            bot.Endpoint, System.Net.Http.Json.JsonContent.Create(bot.Press("submit", (JsonObject)OwnRequest.DeepClone())), hangUp.Token);
        await entered.Task;
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => post);
        held.SetResult();

        await Eventually.True(() => bot.Desk.Asked.Contains("submit ada acme:ada"), "the turn's end");
    }

    [Fact]
    public async Task The_fallback_of_older_clients_rewrites_the_card_that_was_used()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.PostAsync(bot.Install());
        var submit = bot.Activity("message");
        submit["replyToId"] = "m5";
        submit["value"] = new JsonObject { ["verb"] = "submit", ["desk"] = "acme:ada", ["v.k1.2026-W22"] = "12,5" };

        await bot.PostAsync(submit);

        Assert.Equal("12,5", Assert.Single(bot.Desk.Submissions).Values[(new("k1"), "2026-W22")]);
        Assert.EndsWith("/activities/m5", Assert.Single(bot.Connector.Replaced).Path);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("event")]
    public async Task Everything_else_is_answered_politely(string type)
    {
        await using var bot = await BotHost.StartAsync();

        using var response = await bot.PostAsync(bot.Activity(type));

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Empty(bot.Connector.Calls);
    }

    [Fact]
    public async Task A_blocked_person_is_marked_and_not_reachable_until_he_writes()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.PostAsync(bot.Install());
        bot.Connector.Next.Enqueue(new(403, """{"error":{"code":"ConversationBlockedByUser"}}"""));

        var delivery = await bot.SendAsync("ada", new ChatCard.Line(PartWords.Verbatim.Say("x")));

        Assert.Equal(new Delivery.NotReachable(Domain.Reviews.Messages.Unreachable.Refused), delivery);
        Assert.Equal(Domain.Reviews.Messages.Unreachable.Refused, (await bot.Conversations.FindAsync(new("acme"), new("ada"), default))!.Value.Trouble);
        Assert.IsType<Delivery.Delivered>(await bot.SendAsync("ada", new ChatCard.Line(PartWords.Verbatim.Say("x"))));
        Assert.Null((await bot.Conversations.FindAsync(new("acme"), new("ada"), default))!.Value.Trouble);
    }
}
