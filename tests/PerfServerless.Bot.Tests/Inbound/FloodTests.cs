using System.Text.Json.Nodes;
using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Tests.Support;

namespace PerfServerless.Bot.Tests.Inbound;

/// <summary>Too much at once. The machine's clock stands still, so that whatever waits for the channel's limits waits for ever.</summary>
public sealed class FloodTests
{
    private const string Card = "application/vnd.microsoft.card.adaptive";
    private const string Sentence = "application/vnd.microsoft.activity.message";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2); // so that a test that hangs ends

    private readonly ManualClock clock = new();

    // S20
    [Fact]
    public async Task Of_three_hundred_messages_and_two_hundred_submissions_at_once_every_submission_is_answered_and_chatter_is_told_to_wait()
    {
        await using var bot = await StartAsync(crowd: 199);
        await bot.PostAsync(bot.Install());

        var chatter = Enumerable.Range(0, 300).Select(_ => bot.PostAsync(bot.Say("help"))).ToList();
        var submissions = Enumerable.Range(0, 200).Select(i => i == 0 ? Submit(bot) : Submit(bot, An.ObjectIdOf(i), $"p{i}")).ToList();
        var answers = await Task.WhenAll(submissions).WaitAsync(Patience);

        Assert.All(answers, a => Assert.Equal(Card, (string?)a["type"]));
        Assert.Equal(200, bot.Desk.Submissions.Count);

        await AdvanceUntilAsync(() => chatter.TrueForAll(c => c.IsCompleted));
        await Eventually.True(() => Told(bot) == 1, "the word that he should wait");
        Assert.All(await Task.WhenAll(chatter), c => Assert.Equal(200, (int)c.StatusCode));
        Assert.InRange(bot.Desk.Asked.Count(a => a == "said ada help"), 1, 6);
    }

    [Fact]
    public async Task A_full_conversation_does_not_hold_up_the_card_of_another()
    {
        await using var bot = await StartAsync(crowd: 1);
        for (var i = 0; i < 20; i++) _ = bot.SendAsync("ada", new Domain.Chat.ChatCard.Line(Domain.Words.PartWords.Verbatim.Say("x")));

        await bot.PostAsync(bot.Say("hello", An.ObjectIdOf(1))).WaitAsync(Patience);

        Assert.Contains("said p1 hello", bot.Desk.Asked);
    }

    // S20
    [Fact]
    public async Task The_eleventh_submission_of_a_minute_is_told_when_to_press_again_and_its_card_stays()
    {
        await using var bot = await StartAsync();
        await bot.PostAsync(bot.Install());
        var first = await bot.InvokeAsync(Press(bot, "same"));
        for (var i = 2; i <= 10; i++) Assert.Equal(Card, (string?)(await Submit(bot))["type"]);

        var over = await bot.InvokeAsync(Press(bot, "over"));

        Assert.Equal((200, Sentence), ((int)over["statusCode"]!, (string?)over["type"]));
        Assert.Contains("in 6 Sekunden", (string?)over["value"]);
        Assert.Equal(10, bot.Desk.Submissions.Count);
        Assert.Equal(first.ToJsonString(), (await bot.InvokeAsync(Press(bot, "same"))).ToJsonString());

        clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(Card, (string?)(await bot.InvokeAsync(Press(bot, "over")))["type"]);
    }

    // S20
    [Fact]
    public async Task Made_up_senders_share_a_small_budget_and_are_not_looked_up_beyond_it()
    {
        await using var bot = await StartAsync(connector: new ConnectorOptions { RequestsPerSecond = 1_000 });
        await bot.PostAsync(bot.Install());
        bot.Connector.Calls.Clear();

        for (var i = 0; i < 200; i++) await bot.PostAsync(bot.Say("help", $"eeeeeeee-0000-0000-0000-{i:000000000000}")).WaitAsync(Patience);

        Assert.InRange(bot.Connector.Calls.Count(c => c.Method == "GET"), 1, 30);
        Assert.Equal(Card, (string?)(await Submit(bot).WaitAsync(Patience))["type"]);
    }

    // S8, S20
    [Fact]
    public async Task One_submission_delivered_ten_times_at_once_is_recorded_and_counted_once()
    {
        await using var bot = await StartAsync();
        await bot.PostAsync(bot.Install());
        var press = Press(bot, "one").ToJsonString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => bot.InvokeAsync((JsonObject)JsonNode.Parse(press)!)));

        Assert.Single(answers.Select(a => a.ToJsonString()).Distinct());
        Assert.Single(bot.Desk.Submissions);
        for (var i = 2; i <= 10; i++) Assert.Equal(Card, (string?)(await Submit(bot))["type"]);
    }

    [Fact]
    public async Task A_turn_that_waits_behind_another_has_no_more_time_than_any_other()
    {
        await using var bot = await StartAsync();
        await bot.PostAsync(bot.Install());
        var (held, entered) = (new TaskCompletionSource(), new TaskCompletionSource());
        bot.Desk.Before = asked =>
        {
            if (!asked.StartsWith("said", StringComparison.Ordinal)) return Task.CompletedTask;
            entered.TrySetResult();
            return held.Task;
        };
        var first = bot.PostAsync(bot.Say("first"));
        await entered.Task;
        var submission = bot.InvokeAsync(Press(bot, "late"));

        // Both have been taken in once the provisional answer is due.
        await AdvanceUntilAsync(() => submission.IsCompleted, TimeSpan.FromSeconds(1));
        Assert.Equal(Sentence, (string?)(await submission)["type"]);
        clock.Advance(TimeSpan.FromMinutes(2));
        held.SetResult();
        await AdvanceUntilAsync(() => first.IsCompleted);

        Assert.Empty(bot.Desk.Submissions);
    }

    private Task<BotHost> StartAsync(int crowd = 0, ConnectorOptions? connector = null) => BotHost.StartAsync(
        crowd: crowd,
        change: s => s with { MachineClock = clock, Connector = connector ?? new(), InvokeBudget = TimeSpan.FromSeconds(2.5) });

    private async Task AdvanceUntilAsync(Func<bool> done, TimeSpan? step = null)
    {
        for (var i = 0; i < 4_000 && !done(); i++)
        {
            clock.Advance(step ?? TimeSpan.FromMilliseconds(200));
            await Task.Delay(5);
        }

        Assert.True(done());
    }

    private static int Told(BotHost bot) => bot.Connector.Sent.Count(c => c.Body!.ToJsonString().Contains("Einen Moment bitte", StringComparison.Ordinal));

    private static Task<JsonObject> Submit(BotHost bot, string objectId = An.AdasObjectId, string person = "ada") =>
        bot.InvokeAsync(bot.Press("submit", new JsonObject { ["desk"] = $"acme:{person}" }, objectId: objectId));

    private static JsonObject Press(BotHost bot, string id) => bot.Press("submit", new JsonObject { ["desk"] = "acme:ada" }, id);
}
