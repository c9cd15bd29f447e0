using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PerfServerless.Bot.Tests.Support;

namespace PerfServerless.Bot.Tests.Inbound;

// S4
public sealed class BodyTests
{
    [Theory]
    [InlineData(256 * 1024, 200)]
    [InlineData((256 * 1024) + 1, 413)]
    [InlineData(2 * 1024 * 1024, 413)]
    public async Task A_body_is_read_up_to_256_KiB_whether_it_tells_its_length_or_not(int length, int status)
    {
        await using var bot = await BotHost.StartAsync();
        var bytes = Padded(bot.Activity("event"), length);

        using var told = await PostAsync(bot, new ByteArrayContent(bytes));
        using var untold = await PostAsync(bot, new Untold(bytes));

        Assert.Equal((status, status), ((int)told.StatusCode, (int)untold.StatusCode));
        if (status != 200) Assert.Contains("256 KiB", await untold.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity, gzip")]
    public async Task A_compressed_body_is_refused_unread(string encoding)
    {
        await using var bot = await BotHost.StartAsync();
        using var bomb = new MemoryStream();
        await using (var gzip = new GZipStream(bomb, CompressionLevel.Optimal, leaveOpen: true)) await gzip.WriteAsync(new byte[4 * 1024 * 1024]);
        var content = new ByteArrayContent(bomb.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);

        using var response = await PostAsync(bot, content);

        Assert.Equal(415, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("""{"entities":[{"type":"mention","mentioned":{"id":"a","id":"b"}}]}""")]
    [InlineData("""{"channelData":{"tenant":{"id":"a"},"tenant":{"id":"b"}}}""")]
    [InlineData("""{"value":{"action":{"verb":"submit","data":{"desk":"acme:ada","desk":"acme:ben"}}}}""")]
    [InlineData("""{"somethingNew":{"deep":[{"x":1,"x":2}]}}""")]
    public async Task A_key_that_stands_twice_is_refused_at_any_depth(string members)
    {
        await using var bot = await BotHost.StartAsync();
        var activity = bot.Activity("invoke").ToJsonString();
        activity = activity.Replace("\"channelData\":", "\"wasChannelData\":", StringComparison.Ordinal);

        using var response = await PostAsync(bot, new StringContent($"{activity[..^1]},{members[1..]}", Encoding.UTF8));

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Empty(bot.Desk.Asked);
    }

    // S9
    [Theory]
    [InlineData("submit", """{"desk":"acme:ada","status":"OnTrack"}""")]
    [InlineData("submit", """{"desk":"acme:ada","actual":"5"}""")]
    [InlineData("submit", """{"desk":"acme:ada","ownerId":"ben"}""")]
    [InlineData("submit", """{"desk":"acme:ada","v.bad/id.2026":"1"}""")]
    [InlineData("submit", """{"desk":"acme:ada","v.k1":"1"}""")]
    [InlineData("submit", """{"desk":"acme:ada","v.k1.2026-W22":{"a":1}}""")]
    [InlineData("submit", """{"desk":"acme:ada","blocker":["a"]}""")]
    [InlineData("submit", """{"desk":"acme:ada","Blocker":"a"}""")]
    [InlineData("state", """{"request":"acme:weekly:20260511w:ada","kpi":"k1","status":"AtRisk","person":"ben"}""")]
    [InlineData("nudge", """{"cycle":"acme:weekly:20260511w","people":"ben","manager":"cem"}""")]
    [InlineData("say", """{"text":"help","as":"ben"}""")]
    [InlineData("show", """{"desk":"acme:ada","surprise":{"a":[1]}}""")]
    public async Task What_no_card_of_ours_asks_for_is_refused_and_changes_nothing(string verb, string data)
    {
        await using var bot = await BotHost.StartAsync();

        var answer = await bot.InvokeAsync(bot.Press(verb, (JsonObject)JsonNode.Parse(data)!));

        Assert.Contains("wonach ich auf ihr nicht gefragt habe", (string?)answer["value"]);
        Assert.Empty(bot.Desk.Asked);
    }

    [Theory]
    [InlineData("submit", """{"desk":"acme:ada","page":"1","correcting":"false","verb":"submit","v.k1.2026-W22":"12,5","n.k1.2026-W22":null,"confidence":"High","blocker":"","msteams":{"type":"task/submit"}}""")]
    [InlineData("show", """{"desk":"acme:ada","verb":"show","v.k1.2026-W22":"12,5","reason":"sent although it is not asked for","blocker":"x"}""")]
    [InlineData("correct", """{"desk":"acme:ada","v.k1.2026-W22":"12,5"}""")]
    public async Task What_clients_add_or_send_with_every_button_is_taken(string verb, string data)
    {
        await using var bot = await BotHost.StartAsync();

        await bot.InvokeAsync(bot.Press(verb, (JsonObject)JsonNode.Parse(data)!));

        Assert.StartsWith($"{verb} ada", Assert.Single(bot.Desk.Asked), StringComparison.Ordinal);
    }

    private static byte[] Padded(JsonObject activity, int length)
    {
        activity["text"] = "";
        activity["text"] = new string('x', length - Encoding.UTF8.GetByteCount(activity.ToJsonString()));
        return Encoding.UTF8.GetBytes(activity.ToJsonString());
    }

    private static async Task<HttpResponseMessage> PostAsync(BotHost bot, HttpContent content)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await bot.Http.PostAsync(bot.Endpoint, content);
    }

    /// <summary>Goes out in chunks, without its length.</summary>
    private sealed class Untold(byte[] bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => stream.WriteAsync(bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
