using System.Text.Json.Nodes;
using PerfServerless.Bot.Tests.Support;

namespace PerfServerless.Bot.Tests.Inbound;

/// <summary>Who the sender is, as a table: what the channel vouches for decides, nothing else.</summary>
public sealed class SenderResolutionTests
{
    private const string Stranger = "cccccccc-0000-0000-0000-000000000009";

    [Fact]
    public async Task A_person_whose_object_id_the_import_knew_is_found_by_it()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.PostAsync(bot.Say("help", An.AdasObjectId.ToUpperInvariant()));

        Assert.Contains("said ada help", bot.Desk.Asked);
        Assert.DoesNotContain(bot.Connector.Calls, c => c.Method == "GET");
    }

    [Fact]
    public async Task A_person_whose_object_id_is_not_known_is_bound_by_the_member_look_up_and_looked_up_once()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Member = id => Member(id, An.BensObjectId, "BEN@Acme.example");

        await bot.PostAsync(bot.Install(An.BensObjectId));
        await bot.PostAsync(bot.Say("help", An.BensObjectId));

        Assert.Equal(["installed ben first", "said ben help"], bot.Desk.Asked);
        Assert.Single(bot.Connector.Calls, c => c.Method == "GET");
        Assert.Equal("ben", (await bot.Conversations.FindPersonAsync(new("acme"), An.BensObjectId, default))?.Value);
    }

    [Theory]
    [InlineData("unknown tenant")]
    [InlineData("two tenants in one activity")]
    [InlineData("no tenant")]
    public async Task Somebody_of_no_organisation_we_know_gets_no_answer_and_an_audit_line(string why)
    {
        await using var bot = await BotHost.StartAsync();
        var activity = bot.Say("hi, my private words");
        if (why != "two tenants in one activity") activity["channelData"] = new JsonObject();
        activity["conversation"]!["tenantId"] = why == "no tenant" ? null : An.OtherEntraTenant;

        using var response = await bot.PostAsync(activity);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Empty(bot.Connector.Calls);
        Assert.Empty(bot.Desk.Asked);
        Assert.Contains(bot.Log.Lines, l => l.Contains(why, StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Lines, l => l.Contains("private words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guest_without_object_id_gets_a_sentence_and_nothing_else()
    {
        await using var bot = await BotHost.StartAsync();
        var activity = bot.Say("help");
        activity["from"] = new JsonObject { ["id"] = "29:guest" };

        await bot.PostAsync(activity);

        Assert.Empty(bot.Desk.Asked);
        Assert.Contains("guest", Assert.Single(bot.Connector.Sent).Body!.ToJsonString());
    }

    [Theory]
    [InlineData("nobody@acme.example", "not among the people")]
    [InlineData("ada@acme.example", "another account")]
    [InlineData(null, "find out who you are")]
    public async Task Somebody_who_is_none_of_the_people_gets_a_sentence_and_nothing_else(string? upn, string answer)
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Member = id => upn is null ? null : Member(id, Stranger, upn);

        await bot.PostAsync(bot.Say("help", Stranger));

        Assert.Empty(bot.Desk.Asked);
        Assert.Contains(answer, Assert.Single(bot.Connector.Sent).Body!.ToJsonString());
    }

    [Theory]
    [InlineData("fr-CA", null, "Vous ne figurez pas")]
    [InlineData(null, "de-AT", "Sie stehen nicht")]
    [InlineData("xx", null, "not among the people")] // a language that we do not speak
    public async Task A_stranger_is_answered_in_his_clients_language(string? locale, string? entity, string answer)
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Member = id => Member(id, Stranger, "nobody@acme.example");
        var activity = bot.Say("help", Stranger);
        if (locale is not null) activity["locale"] = locale;
        if (entity is not null) activity["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = entity });

        await bot.PostAsync(activity);

        Assert.Contains(
            answer,
            Assert.Single(bot.Connector.Sent).Body!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task A_look_up_that_tells_another_object_id_binds_nobody()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Member = id => Member(id, An.BensObjectId, "ben@acme.example");

        await bot.PostAsync(bot.Say("help", Stranger));

        Assert.Empty(bot.Desk.Asked);
    }

    [Fact]
    public async Task A_person_who_left_the_scorecard_is_told_so()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Member = id => Member(id, An.BensObjectId, "ben@acme.example");
        await bot.PostAsync(bot.Install(An.BensObjectId));
        await bot.Stores.Scorecards.PublishAsync(An.Organisation(withBen: false), default);

        await bot.PostAsync(bot.Say("help", An.BensObjectId));

        Assert.DoesNotContain("said ben help", bot.Desk.Asked);
        Assert.Contains("no longer among the people", bot.Connector.Sent.Last().Body!.ToJsonString());
    }

    [Fact]
    public async Task Another_channel_is_not_listened_to()
    {
        await using var bot = await BotHost.StartAsync();
        var activity = bot.Say("help");
        activity["channelId"] = "webchat";

        await bot.PostAsync(activity);

        Assert.Empty(bot.Desk.Asked);
        Assert.Empty(bot.Connector.Calls);
    }

    [Fact]
    public async Task In_a_group_the_bot_asks_for_a_personal_chat()
    {
        await using var bot = await BotHost.StartAsync();
        var activity = bot.Say("check in");
        activity["conversation"]!["conversationType"] = "groupChat";

        await bot.PostAsync(activity);

        Assert.Empty(bot.Desk.Asked);
        Assert.Contains("pers\\u00F6nlichen Chat", Assert.Single(bot.Connector.Sent).Body!.ToJsonString());
    }

    private static JsonObject Member(string id, string objectId, string upn) => new() { ["id"] = id, ["aadObjectId"] = objectId, ["userPrincipalName"] = upn };
}
