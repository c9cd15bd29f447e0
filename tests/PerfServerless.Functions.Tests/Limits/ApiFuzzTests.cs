using System.Text.RegularExpressions;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfServerless.Domain.Identity;
using PerfServerless.Functions.Tests.Api;
using Xunit.Abstractions;

namespace PerfServerless.Functions.Tests.Limits;

/// <summary>Damaged requests to the API: never a failure of ours, never its traces, and nothing is stored of what is refused.</summary>
public sealed partial class ApiFuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;
    private const int Rounds = 1_600;

    private static readonly TenantId Tenant = new("acme");
    private static readonly KpiId[] Kpis = [new("stock"), new("on-time")];
    private static readonly string[] Names = ["kpi", "period", "value", "note", "asOf", "to", "by", "next", "glide", "reason", "status", "ownerId", "$type", "KPI"];

    private static readonly string[] Texts =
    [
        "", "stock", "2026-05", "2026-W22", "-P99999999999D", "PT1S", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00", "2026-02-30", "1e999", "NaN",
        "' or PartitionKey ne '", "../../", "a\u0000b", "\u202Ex", "\U0001F600", new string('9', 400), new string('x', 5_000), "acme:weekly:20260601w",
    ];

    private static readonly string[] Paths =
    [
        "POST /api/actuals", "POST /api/actuals", "POST /api/actuals", "POST /api/dev/clock", "POST /api/ops/instances/{0}/suspend",
        "POST /api/ops/instances/{0}/terminate", "DELETE /api/ops/instances/{0}", "DELETE /api/ops/instances?before={0}&status={1}", "GET /api/cadences?tenant={0}",
        "GET /api/cadences/{0}/cycles", "GET /api/cycles/{0}", "GET /api/cycles/{0}/brief", "GET /api/decisions?cycle={0}&after={1}", "GET /api/decisions/{0}",
        "GET /api/decisions?cadence={0}&after={1}", "GET /api/actions?owner={0}&state={1}", "GET /api/actions?state=all&after={0}",
        "GET /api/export?format={0}&tenant={1}", "GET /api/ops/instances?status={0}&after={1}",
        "GET /api/ops/instances?prefix={0}&pageSize={1}", "GET /api/ops/instances/{0}", "GET /api/briefs?s={0}&r={1}&e=1&h=x", "GET /api/desk?s={0}&r={1}&e=99999999999&h={0}",
    ];

    // S4, S9, S16, S17, S19
    [Fact]
    public async Task Nothing_that_is_sent_makes_the_API_fail_or_keep_what_it_refuses()
    {
        output.WriteLine($"seed {Seed}");
        await using var host = await ApiLimitTests.StartAsync(o => o.Limits.ApiPerMinute = 1_000_000);
        var (random, statuses) = (new Random(Seed), new Dictionary<int, int>());

        for (var i = 0; i < Rounds; i++)
        {
            using var request = Request(random, out var sent);
            var before = await CountAsync(host);
            using var answer = await host.Client.SendAsync(request);
            var (status, text) = ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
            statuses[status] = statuses.GetValueOrDefault(status) + 1;

            Assert.True(status < 500, Say($"status {status}: {text}", i, sent));
            Assert.False(text.Contains("Exception", StringComparison.Ordinal) || text.Contains("   at ", StringComparison.Ordinal), Say(text, i, sent));
            if (status >= 400) Assert.True(Style().Replace(text, "").Length < 8 * 1024, Say("a long refusal", i, sent));
            if (status >= 400) Assert.True(await CountAsync(host) == before, Say("something was stored", i, sent));
        }

        output.WriteLine(string.Join(", ", statuses.Select(s => $"{s.Value} answered with {s.Key}")));
        Assert.True(statuses.Count > 5, "too few kinds of answers");
    }

    private static async Task<int> CountAsync(ApiHost host) => (await host.Stores.Actuals.ReadAsync(Tenant, Kpis, default)).Sum(k => k.Value.Count);

    private static HttpRequestMessage Request(Random random, out string sent)
    {
        var (method, path) = Paths[random.Next(Paths.Length)].Split(' ', 2) is [var m, var p] ? (m, p) : throw new InvalidOperationException();
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, Word(random), Word(random));
        var request = new HttpRequestMessage(new HttpMethod(method), address) { Headers = { Host = "localhost" } };
        sent = $"{method} {address}";
        if (method != "POST") return request;

        var body = Body(random);
        sent = $"{sent}\n{Encoding.UTF8.GetString(body)}";
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        if (random.Next(4) == 0) request.Headers.TryAddWithoutValidation("Idempotency-Key", Word(random));
        return request;
    }

    private static string Word(Random random) =>
        Uri.EscapeDataString(Texts[random.Next(Texts.Length)] is { Length: < 1_000 } text ? text.Replace('\0', '\u0001').Replace("../", "..\\", StringComparison.Ordinal) : "long");

    private static byte[] Body(Random random)
    {
        var o = random.Next(3) == 0
            ? new JsonObject()
            : new JsonObject { ["kpi"] = "stock", ["period"] = "2026-05", ["value"] = random.Next(100) };
        for (var changes = random.Next(3); changes > 0; changes--) o[Names[random.Next(Names.Length)]] = Junk(random, 0);

        // A damaged body may be any bytes; deep nesting is written by hand, because the writer refuses it.
        var text = o.ToJsonString(new JsonSerializerOptions { MaxDepth = 200 });
        if (random.Next(8) == 0) text = $"{text[..^1]},\"note\":{new string('[', 60)}{new string(']', 60)}}}";
        if (random.Next(8) == 0) text = $"{text[..^1]},\"kpi\":\"other\"}}";
        var bytes = Encoding.UTF8.GetBytes(text);
        if (random.Next(4) != 0) return bytes;

        for (var changes = random.Next(1, 4); changes > 0; changes--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes[..random.Next(1, bytes.Length + 1)];
    }

    private static JsonNode? Junk(Random random, int depth) => random.Next(depth > 3 ? 5 : 7) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(random.NextDouble() * double.MaxValue),
        3 => JsonValue.Create(-random.Next()),
        4 => JsonValue.Create(Texts[random.Next(Texts.Length)]),
        5 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Junk(random, depth + 1))]),
        _ => new JsonObject { [Names[random.Next(Names.Length)]] = Junk(random, depth + 1) },
    };

    private static string Say(string what, int round, string sent) => $"seed {Seed}, round {round}: {what}\n{sent[..Math.Min(2_000, sent.Length)]}";

    // Every page has the same, whatever was sent.
    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
