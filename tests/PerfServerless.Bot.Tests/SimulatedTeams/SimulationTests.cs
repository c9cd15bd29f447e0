using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Bot.Cards;
using PerfServerless.Bot.Tests.Cards;
using PerfServerless.Bot.Tests.Support;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.SimulatedTeams;
using PerfServerless.SimulatedTeams.Organisations;
using PerfServerless.SimulatedTeams.People;
using PerfServerless.TestKit.Network;
using PerfServerless.TestKit.Words;
using Simulated = PerfServerless.SimulatedTeams.Chats;

namespace PerfServerless.Bot.Tests.SimulatedTeams;

/// <summary>The tool and the bot speak to each other over HTTP, as they do on a developer's machine.</summary>
public sealed class SimulationTests
{
    private static readonly TenantId Acme = new("acme");

    [Fact]
    public async Task A_prompt_person_answers_the_first_card_and_a_late_one_the_reminder()
    {
        await using var bot = await BotHost.StartAsync();
        await using var teams = await StartAsync(bot, Person("ada", Behaviour.Prompt, An.AdasObjectId), Person("ben", Behaviour.Late, An.BensObjectId));
        await InstalledAsync(bot, "ada", "ben");

        await SendAsync(bot, "ada");
        await SendAsync(bot, "ben");
        await Eventually.True(() => bot.Desk.Submissions.Any(s => s.Desk.Person == new PersonId("ada")), "Ada's answer");
        Assert.DoesNotContain(bot.Desk.Submissions, s => s.Desk.Person == new PersonId("ben"));
        await SendAsync(bot, "ben");
        await Eventually.True(() => bot.Desk.Submissions.Any(s => s.Desk.Person == new PersonId("ben")), "Ben's late answer");

        var ada = bot.Desk.Submissions.First(s => s.Desk.Person == new PersonId("ada"));
        Assert.All(ada.Values.Values, typed => Assert.True(decimal.TryParse(typed, NumberStyles.Number, CultureInfo.GetCultureInfo("de-DE"), out _), typed));
        Assert.NotNull(ada.Message);
        Assert.Equal("took acme:ada", await LastSummaryAsync(teams, "ada"));
    }

    [Fact]
    public async Task How_late_somebody_answers_counts_from_the_first_card_however_often_he_is_reminded()
    {
        await using var bot = await BotHost.StartAsync();
        await using var teams = await StartAsync(bot, Person("ben", Behaviour.Late, An.BensObjectId) with { AnswersAfter = TimeSpan.FromHours(30) });
        await InstalledAsync(bot, "ben");
        var players = teams.Services.GetRequiredService<Players>();
        var chat = teams.Services.GetRequiredService<Simulated.ChatRooms>().OfPerson("ben")!;
        var monday = new DateTimeOffset(2099, 6, 1, 9, 0, 0, TimeSpan.Zero);

        foreach (var day in new[] { 0, 1, 2 }) players.Received(chat, new($"m{day}", monday.AddDays(day), null, null, CardOf("ben")));

        Assert.Equal(monday.AddHours(30), players.NextDue);
    }

    [Fact]
    public async Task Somebody_who_blocked_the_bot_or_never_installed_it_is_not_reachable_and_the_emulators_person_is_left_alone()
    {
        await using var bot = await BotHost.StartAsync();
        await using var teams = await StartAsync(
            bot,
            Person("ada", Behaviour.Blocked, An.AdasObjectId),
            Person("ben", Behaviour.NotInstalled, An.BensObjectId),
            Person("cem", Behaviour.Emulator, "cccccccc-0000-0000-0000-000000000003"));
        await Eventually.True(() => !bot.Desk.Asked.IsEmpty, "Ada's install");

        Assert.Equal(new Delivery.NotReachable(Unreachable.Refused), await SendAsync(bot, "ada"));
        Assert.Equal(new Delivery.NotReachable(Unreachable.NotThere), await SendAsync(bot, "ben"));
        Assert.Equal(new Delivery.NotReachable(Unreachable.NotThere), await SendAsync(bot, "cem"));
    }

    [Fact]
    public async Task What_was_refused_is_typed_again_more_carefully()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Desk.OnSubmit = s => bot.Desk.Submissions.Count > 1
            ? new ChatCard.Line(PartWords.Verbatim.Say("taken"))
            : FormOf("ada") with { Sections = [new(null, [.. FormOf("ada").Fields.Select(f => f with { Typed = "x", Error = FieldWords.NumberTooLong })])] };
        await using var teams = await StartAsync(bot, Person("ada", Behaviour.Prompt, An.AdasObjectId));
        await InstalledAsync(bot, "ada");

        await SendAsync(bot, "ada");

        await Eventually.True(() => bot.Desk.Submissions.Count == 2, "the second try");
        Assert.Equal("93,1", bot.Desk.Submissions.Last().Values[(new("on-time"), "2026-04")]);
        Assert.NotEqual(bot.Desk.Submissions.First().Id, bot.Desk.Submissions.Last().Id);
    }

    private static SimulatedPerson Person(string id, Behaviour behaviour, string objectId) =>
        new(id, id, $"{id}@acme.example", objectId, null, CultureInfo.GetCultureInfo("de-DE"), behaviour, TimeSpan.Zero);

    // The simulated people write German numbers, so that their cards are shown in German.
    private static Task<Delivery> SendAsync(BotHost bot, string person) =>
        bot.Channel.SendAsync(BotHost.Message(person, FormOf(person)) with { Reader = Readers.German }, CancellationToken.None);

    private static JsonObject CardOf(string person) => (JsonObject)JsonNode.Parse(CardRenderer.Render(FormOf(person), Readers.German).Json.GetRawText())!;

    private static ChatCard.Form FormOf(string person) =>
        SampleCards.Form() with { Desk = new(Acme, new(person)), Sections = [new(null, [.. SampleCards.Form().Fields.Take(2)])] };

    private static async Task<WebApplication> StartAsync(BotHost bot, params SimulatedPerson[] people)
    {
        var teams = Simulation.Build(
            new SimulatedOrganisation("acme", "Acme", An.EntraTenant, people), bot.Endpoint, null, FreePort.Take(), TimeProvider.System);
        await teams.StartAsync();
        return teams;
    }

    private static Task InstalledAsync(BotHost bot, params string[] people) =>
        Eventually.True(() => people.All(p => bot.Desk.Asked.Contains($"installed {p} first")), "the installs");

    private static async Task<string?> LastSummaryAsync(WebApplication teams, string person)
    {
        using var http = new HttpClient();
        var chat = teams.Services.GetRequiredService<Simulated.ChatRooms>().OfPerson(person)!;
        await Eventually.True(() => chat.Messages[^1].ChangedAt is not null, "the receipt");

        var messages = await http.GetFromJsonAsync<List<Simulated.ChatMessage>>($"{teams.Urls.Single()}/api/people/{person}/messages");
        return (string?)messages![^1].Card!["speak"];
    }
}
