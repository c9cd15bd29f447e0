using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PerfServerless.Bot.Limits;
using PerfServerless.Bot.Tests.Support;
using Xunit.Abstractions;

namespace PerfServerless.Bot.Tests.Inbound;

/// <summary>Damaged activities and card envelopes: never a failure of ours, never its traces, and nothing is done for what is refused.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;
    private const int Rounds = 1_500;

    private static readonly string[] Names =
    [
        "type", "id", "from", "value", "action", "data", "verb", "desk", "request", "cycle", "people", "page", "text", "entities", "channelData",
        "conversation", "serviceUrl", "locale", "membersAdded", "name", "replyToId", "v.k1.2026-W22", "n.k1.2026-W22", "confidence", "blocker", "msteams", "__proto__",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "null", "-1", "1e400", "99999999999999999999", "a\u0000b", "\u202Ereversed", "{{DATE(2026-05-08T15:00:00Z)}}", "${a}", "<at>x</at>",
        "acme:ada", "acme:weekly:20260511w:ada", "' or PartitionKey ne '", "../../x", "\U0001F600\U0001F600", "\uFEFF", "submit", "state", "say", "message",
        "invoke", "http://localhost:1/_connector", new string('x', 5_000), new string('<', 3_000), string.Concat(Enumerable.Repeat("<at>", 800)),
    ];

    // S4, S9, S17, S19
    [Fact]
    public async Task Nothing_that_is_sent_makes_the_bot_fail_or_do_what_it_refuses()
    {
        output.WriteLine($"seed {Seed}");
        await using var bot = await BotHost.StartAsync(change: s => s with { Limits = Wide });
        var (random, statuses) = (new Random(Seed), new Dictionary<int, int>());

        for (var i = 0; i < Rounds; i++)
        {
            var sent = Damage(random, Activity(bot, random));
            var before = bot.Desk.Asked.Count;
            using var response = await PostAsync(bot, sent);
            var answer = await response.Content.ReadAsStringAsync();
            statuses[(int)response.StatusCode] = statuses.GetValueOrDefault((int)response.StatusCode) + 1;

            Assert.True((int)response.StatusCode is 200 or 400 or 403 or 413 or 415, Say($"status {(int)response.StatusCode}", i, sent));
            Assert.False(answer.Contains("Exception", StringComparison.Ordinal) || answer.Contains("   at ", StringComparison.Ordinal), Say(answer, i, sent));
            Assert.True(answer.Length < 64 * 1024, Say("a long answer", i, sent));
            if ((int)response.StatusCode != 200) Assert.True(bot.Desk.Asked.Count == before, Say("something was done", i, sent));
            else if (answer.Length > 0) Assert.True((int)JsonNode.Parse(answer)!["statusCode"]! < 500, Say(answer, i, sent));
        }

        output.WriteLine(string.Join(", ", statuses.Select(s => $"{s.Value} answered with {s.Key}")));
        Assert.True(statuses[200] > Rounds / 5 && statuses[400] > Rounds / 10, "too few reach what they are to try");
    }

    private static BotLimits Wide { get; } = new()
    {
        Submissions = new(100_000, 100_000), Presses = new(100_000, 100_000), Messages = new(100_000, 100_000),
        Tenant = new(100_000, 100_000), All = new(100_000, 100_000), Strangers = new(100_000, 100_000),
    };

    private static JsonObject Activity(BotHost bot, Random random) => random.Next(4) switch
    {
        0 => bot.Install(action: random.Next(2) == 0 ? "add" : "remove"),
        1 => bot.Say(Texts[random.Next(Texts.Length)]),
        2 => Submit(bot),
        _ => bot.Press(
            new[] { "submit", "next", "correct", "show", "nudge", "excuse", "undo", "statement", "state", "say", "other" }[random.Next(11)],
            new JsonObject { ["desk"] = "acme:ada", ["v.k1.2026-W22"] = "12,5", ["blocker"] = "none" }),
    };

    private static JsonObject Submit(BotHost bot)
    {
        var activity = bot.Activity("message");
        activity["value"] = new JsonObject { ["verb"] = "submit", ["desk"] = "acme:ada", ["v.k1.2026-W22"] = "12,5" };
        return activity;
    }

    private static byte[] Damage(Random random, JsonObject activity)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--) Change(random, activity);

        var bytes = Encoding.UTF8.GetBytes(activity.ToJsonString());
        if (random.Next(4) != 0) return bytes;

        for (var changes = random.Next(1, 5); changes > 0; changes--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private static void Change(Random random, JsonObject o)
    {
        var inner = o.Select(m => m.Value).OfType<JsonObject>().ToList();
        if (inner.Count > 0 && random.Next(3) != 0)
        {
            Change(random, inner[random.Next(inner.Count)]);
            return;
        }

        var name = o.Count > 0 && random.Next(2) == 0 ? o.ElementAt(random.Next(o.Count)).Key : Names[random.Next(Names.Length)];
        if (name == "serviceUrl" && random.Next(4) != 0) return; // refused at the door, which shows little
        if (random.Next(5) == 0) o.Remove(name);
        else o[name] = Junk(random, 0);
    }

    private static JsonNode? Junk(Random random, int depth) => random.Next(depth > 3 ? 5 : 8) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(random.NextDouble() * double.MaxValue),
        3 => JsonValue.Create(random.Next()),
        4 => JsonValue.Create(Texts[random.Next(Texts.Length)]),
        5 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Junk(random, depth + 1))]),
        6 => new JsonObject(Enumerable.Range(0, random.Next(4)).Select(i => KeyValuePair.Create($"{Names[random.Next(Names.Length)]}{(i == 0 ? "" : i)}", Junk(random, depth + 1)))),
        _ => Enumerable.Range(0, 60).Aggregate((JsonNode)new JsonArray(), (inside, _) => new JsonArray(inside)),
    };

    private static async Task<HttpResponseMessage> PostAsync(BotHost bot, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await bot.Http.PostAsync(bot.Endpoint, content);
    }

    private static string Say(string what, int round, byte[] sent) =>
        $"seed {Seed}, round {round}: {what}\n{Encoding.UTF8.GetString(sent)[..Math.Min(2_000, sent.Length)]}";
}
