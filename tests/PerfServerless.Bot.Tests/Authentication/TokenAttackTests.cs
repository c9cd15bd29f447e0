using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace PerfServerless.Bot.Tests.Authentication;

/// <summary>S2: who is not the channel does not come in, whatever token he shows, and is not told why.</summary>
public sealed class TokenAttackTests
{
    private const int Unauthorized = 401;

    public static TheoryData<string> Refused => [.. Attacks.Keys];

    public static TheoryData<string> Accepted => [.. Honest.Keys];

    private static readonly Dictionary<string, Func<ChannelStage, string[]>> Attacks = new(StringComparer.Ordinal)
    {
        ["no header"] = _ => [],
        ["two headers"] = s => [$"Bearer {s.Token()}", $"Bearer {s.Token()}"],
        ["Basic"] = _ => ["Basic dXNlcjpwYXNz"],
        ["Basic with a good token"] = s => [$"Basic {s.Token()}"],
        ["bearer in small letters"] = s => [$"bearer {s.Token()}"],
        ["two spaces"] = s => [$"Bearer  {s.Token()}"],
        ["a third part"] = s => [$"Bearer {s.Token()} more"],
        ["a tab"] = s => [$"Bearer\t{s.Token()}"],
        ["the token alone"] = s => [s.Token()],
        ["no token"] = _ => ["Bearer "],
        ["text"] = _ => ["Bearer not-a-token"],
        ["two dots"] = _ => ["Bearer .."],
        ["four dots, as an encrypted token has"] = s => [$"Bearer {s.Token()}.a.b"],
        ["alg none"] = s => [Bearer(s.Good, s, h => h["alg"] = "none")],
        ["alg None with a good signature"] = s => [Bearer(s.Good, s, h => h["alg"] = "None")],
        ["no alg"] = s => [Bearer(s.Good, s, h => h.Remove("alg"))],
        ["HS256 with the public key"] = s => [Bearer(s.Good, s, h => h["alg"] = "HS256")],
        ["RS512"] = s => [Bearer(s.Good, s, h => h["alg"] = "RS512")],
        ["PS256"] = s => [Bearer(s.Good, s, h => h["alg"] = "PS256")],
        ["expired 5 minutes and a second ago"] = s => [With(s, "exp", s.Seconds(-new TimeSpan(0, 5, 1)))],
        ["valid in 5 minutes and a second"] = s => [With(s, "nbf", s.Seconds(new TimeSpan(0, 5, 1)))],
        ["no expiry"] = s => [Bearer(s, c => c.Remove("exp"))],
        ["expiry as text"] = s => [With(s, "exp", "never")],
        ["another issuer"] = s => [With(s, "iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")],
        ["an issuer that begins alike"] = s => [With(s, "iss", "https://api.botframework.com.evil.example")],
        ["no issuer"] = s => [Bearer(s, c => c.Remove("iss"))],
        ["another audience"] = s => [With(s, "aud", "12345678-0000-0000-0000-00000000000b")],
        ["no audience"] = s => [Bearer(s, c => c.Remove("aud"))],
        ["an empty audience"] = s => [With(s, "aud", "")],
        ["several audiences"] = s => [With(s, "aud", new JsonArray(ChannelStage.AppId, "12345678-0000-0000-0000-00000000000b"))],
        ["another key under a known id"] = s => [$"Bearer {s.Token(key: s.Attackers)}"],
        ["an unknown key"] = s => [Bearer(s.Good, s, h => h["kid"] = "made-up")],
        ["no key id"] = s => [Bearer(s.Good, s, h => h.Remove("kid"))],
        ["a key of its own by jku"] = s => [Bearer(s.Attackers, s, h => h["jku"] = $"{s.Service.Address}/attacker/keys")],
        ["a key of its own by x5u"] = s => [Bearer(s.Attackers, s, h => h["x5u"] = $"{s.Service.Address}/attacker/certificate")],
        ["a key of its own inside"] = s => [Bearer(s.Attackers, s, h => h["jwk"] = s.Attackers.Published("msteams"))],
        ["the known key's thumbprint instead of its id"] = s => [Bearer(s.Good, s, h => { h.Remove("kid"); h["x5t"] = "good"; })],
        ["no service address"] = s => [Bearer(s, c => c.Remove("serviceurl"))],
        ["an empty service address"] = s => [With(s, "serviceurl", "")],
        ["cut short"] = s => [$"Bearer {s.Token()[..^10]}"],
        ["without its signature"] = s => [$"Bearer {s.Token()[..(s.Token().LastIndexOf('.') + 1)]}"],
        ["one claim changed after signing"] = s => [Tampered(s)],
        ["as long as 20 KiB"] = s => [With(s, "more", new string('x', 20 * 1024))],
    };

    private static readonly Dictionary<string, Func<ChannelStage, string>> Honest = new(StringComparer.Ordinal)
    {
        ["as the channel makes it"] = s => s.Token(),
        ["expired exactly as long ago as clocks may differ"] = s => s.Token(c => c["exp"] = s.Seconds(-TimeSpan.FromMinutes(5))),
        ["valid exactly as far ahead as clocks may differ"] = s => s.Token(c => c["nbf"] = s.Seconds(TimeSpan.FromMinutes(5))),
        ["without a beginning"] = s => s.Token(c => c.Remove("nbf")),
        ["with a list of one audience"] = s => s.Token(c => c["aud"] = new JsonArray(ChannelStage.AppId)),
        ["with the address in other letters"] = s => s.Token(c => c["serviceurl"] = ChannelStage.Connector.ToUpperInvariant()),
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Is_refused(string attack)
    {
        await using var stage = await ChannelStage.StartAsync();

        Assert.Equal(Unauthorized, await stage.SendAsync(null, Attacks[attack](stage)));

        Assert.Empty(stage.Bot.Desk.Asked);
        Assert.Empty(stage.Service.Others); // no address of the token's was followed
        Assert.Contains("Only the channel that this bot is registered with may speak here.", stage.Body, StringComparison.Ordinal);
        Assert.Single(stage.GateLog.Lines, l => l.Contains("its token is not the channel's", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task Is_let_in(string token)
    {
        await using var stage = await ChannelStage.StartAsync();

        Assert.Equal(200, await stage.SendTokenAsync(Honest[token](stage)));
    }

    [Fact]
    public async Task A_token_of_64_KiB_is_refused_and_the_bot_goes_on()
    {
        await using var stage = await ChannelStage.StartAsync();

        var status = await stage.SendTokenAsync(stage.Token(c => c["more"] = new string('x', 64 * 1024)));

        Assert.True(status is 401 or 431, $"The answer was {status}."); // the server itself takes headers of 32 KiB at most
        Assert.Equal(200, await stage.SendTokenAsync(stage.Token()));
    }

    [Fact]
    public async Task A_stranger_is_refused_before_his_body_is_read()
    {
        await using var stage = await ChannelStage.StartAsync();
        using var line = new TcpClient();
        await line.ConnectAsync(stage.Bot.Endpoint.Host, stage.Bot.Endpoint.Port);
        await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {stage.Bot.Endpoint.AbsolutePath} HTTP/1.1\r\nHost: {stage.Bot.Endpoint.Authority}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n"));

        using var answer = new StreamReader(line.GetStream());
        Assert.Equal("HTTP/1.1 401 Unauthorized", await answer.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)));
    }

    private static string With(ChannelStage stage, string claim, JsonNode? value) => Bearer(stage, c => c[claim] = value);

    private static string Bearer(ChannelStage stage, Action<JsonObject> change) => $"Bearer {stage.Token(change)}";

    private static string Bearer(SigningKey key, ChannelStage stage, Action<JsonObject> change)
    {
        var header = stage.Header(key);
        change(header);
        return $"Bearer {key.Sign(header, stage.Claims())}";
    }

    private static string Tampered(ChannelStage stage)
    {
        var (honest, forged) = (stage.Token().Split('.'), stage.Token(c => c["aud"] = "someone").Split('.'));
        return $"Bearer {honest[0]}.{forged[1]}.{honest[2]}";
    }
}
