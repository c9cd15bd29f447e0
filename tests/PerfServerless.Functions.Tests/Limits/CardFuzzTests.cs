using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Functions.Settings;
using PerfServerless.Functions.Tests.CardPages;
using Xunit.Abstractions;

namespace PerfServerless.Functions.Tests.Limits;

/// <summary>Damaged card envelopes against the whole application: never a failure of ours, and nothing changes where they hold what no card asks for.</summary>
public sealed class CardFuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;
    private const string EntraTenant = "11111111-2222-3333-4444-555555555555";

    private static readonly string[] Verbs = ["submit", "next", "correct", "show", "nudge", "excuse", "undo", "statement", "state", "launch", ""];

    private static readonly string[] Names =
    [
        "desk", "request", "cycle", "people", "page", "correcting", "confidence", "blocker", "kpi", "status", "reason", "v.stock.2026-05", "n.stock.2026-05",
        "v.on-time.2026-05", "v.zz.2026-05", "n.stock.9999-99", "v.stock.", "msteams",
    ];

    private static readonly string[] Texts =
    [
        "acme:bert", "acme:chie", "other:bert", "acme:weekly:20260612w", "acme:weekly:20260612w:bert", "acme:weekly:20260612w:chie", "bert,chie,ada", "stock", "AtRisk",
        "withdraw", "High", "-1", "1e99", "NaN", "12 %", "\u0661\u0662", "{{DATE(2026-05-08T15:00:00Z)}}", "a\u0000b", "\u202E5", "\U0001F600",
        new string('9', 39), new string('x', 3_999), "' or PartitionKey ne '", "true", "1000",
    ];

    // S6, S9, S19
    [Fact]
    public async Task No_envelope_makes_the_application_fail_and_one_with_foreign_members_changes_nothing()
    {
        output.WriteLine($"seed {Seed}");
        await using var pages = await CardPageHost.StartAsync(services => services.PostConfigure<AppOptions>(Wide));
        var random = new Random(Seed);
        var before = await pages.StoredAsync();

        for (var i = 0; i < 150; i++)
        {
            var data = Data(random);
            data["ownerId"] = "chie";
            await PressAsync(pages, i, Verbs[random.Next(Verbs.Length)], data);
        }

        Assert.Equal(before, await pages.StoredAsync());
        var types = new List<string?>();
        for (var i = 150; i < 550; i++) types.Add(await PressAsync(pages, i, Verbs[random.Next(Verbs.Length)], Data(random)));

        output.WriteLine(string.Join(", ", types.GroupBy(t => t).Select(t => $"{t.Count()} answered with {t.Key ?? "400"}")));
        Assert.True(types.Count(t => t == "application/vnd.microsoft.card.adaptive") > 50, "too few reach the desk");
    }

    private static void Wide(AppOptions o) =>
        (o.Limits.SubmissionsPerMinute, o.Limits.PressesPerMinute, o.Limits.TenantPerMinute, o.Limits.AllPerMinute) = (100_000, 100_000, 100_000, 100_000);

    private static async Task<string?> PressAsync(CardPageHost pages, int round, string verb, JsonObject data)
    {
        var activity = new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["id"] = $"fuzz-{round}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = "http://localhost:1/_connector",
            ["from"] = new JsonObject { ["id"] = "29:bert", ["aadObjectId"] = "oid-bert" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = "chat-bert", ["conversationType"] = "personal", ["tenantId"] = EntraTenant },
            ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Headers = { Host = "localhost" },
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        using var answer = await pages.Host.Anonymous.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var what = $"seed {Seed}, round {round}, {verb} {data.ToJsonString()[..Math.Min(1_500, data.ToJsonString().Length)]}: {text[..Math.Min(500, text.Length)]}";

        Assert.True((int)answer.StatusCode is 200 or 400, what);
        Assert.False(text.Contains("Exception", StringComparison.Ordinal) || text.Contains("   at ", StringComparison.Ordinal), what);
        if ((int)answer.StatusCode != 200) return null;

        Assert.True((int)JsonNode.Parse(text)!["statusCode"]! < 500, what);
        return (string?)JsonNode.Parse(text)!["type"];
    }

    private static JsonObject Data(Random random)
    {
        var data = new JsonObject { ["desk"] = "acme:bert", ["v.stock.2026-05"] = "ninety" };
        for (var changes = random.Next(5); changes > 0; changes--)
        {
            data[Names[random.Next(Names.Length)]] = random.Next(6) switch
            {
                0 => null,
                1 => JsonValue.Create(random.Next()),
                2 => random.Next(4) == 0 ? new JsonArray("a") : JsonValue.Create(true),
                _ => JsonValue.Create(Texts[random.Next(Texts.Length)]),
            };
        }

        return data;
    }
}
