using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using PerfServerless.Bot.Authentication;
using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Tests.Support;
using PerfServerless.TestKit.Logging;

namespace PerfServerless.Bot.Tests.Authentication;

/// <summary>The bot behind the channel's gate, a channel service that publishes keys, and whoever tries to get in.</summary>
internal sealed class ChannelStage : IAsyncDisposable
{
    public const string AppId = "12345678-0000-0000-0000-00000000000a";
    public const string Connector = "https://smba.trafficmanager.net/emea/";

    // Made once: a key costs more than all the rest of a test.
    private static readonly SigningKey GoodKey = new("good");
    private static readonly SigningKey OtherChannelsKey = new("webchat-only");
    private static readonly SigningKey UnendorsedKey = new("unendorsed");
    private static readonly SigningKey AttackersKey = new("good");

    private readonly LoggerFactory logging = new();

    private ChannelStage(FakeChannelService service) => Service = service;

    public FakeChannelService Service { get; }

    public ManualClock Clock { get; } = new();

    public CapturedLog GateLog { get; } = new();

    public BotHost Bot { get; private set; } = null!;

    /// <summary>Published, and endorsed for Teams.</summary>
    public SigningKey Good => GoodKey;

    /// <summary>Published for another channel.</summary>
    public SigningKey OtherChannels => OtherChannelsKey;

    /// <summary>Published without naming any channel.</summary>
    public SigningKey Unendorsed => UnendorsedKey;

    /// <summary>Never published; it has the good one's id.</summary>
    public SigningKey Attackers => AttackersKey;

    public static async Task<ChannelStage> StartAsync()
    {
        var stage = new ChannelStage(await FakeChannelService.StartAsync());
        stage.Service.Keys.AddRange([stage.Good.Published("msteams", "skype"), stage.OtherChannels.Published("webchat"), stage.Unendorsed.Published(null)]);
        stage.logging.AddProvider(stage.GateLog);
        stage.Bot = await BotHost.StartAsync(gate: new ChannelGate(
            new ChannelTokens(AppId, "https://api.botframework.com", stage.Service.KeysFor(stage.Clock), stage.Clock),
            ServiceUrlPolicy.Hosts(["smba.trafficmanager.net"]),
            new AllowedTenants([An.EntraTenant]),
            stage.logging.CreateLogger<ChannelGate>()));
        return stage;
    }

    /// <summary>A token's header as the channel makes it.</summary>
    public JsonObject Header(SigningKey? key = null) => new() { ["alg"] = "RS256", ["kid"] = (key ?? Good).Id, ["typ"] = "JWT" };

    /// <summary>A token's claims as the channel makes them: valid from now for an hour.</summary>
    public JsonObject Claims() => new()
    {
        ["serviceurl"] = Connector, ["iss"] = "https://api.botframework.com", ["aud"] = AppId,
        ["nbf"] = Seconds(TimeSpan.Zero), ["exp"] = Seconds(TimeSpan.FromHours(1)),
    };

    /// <summary>A moment from now, as a token tells it.</summary>
    public long Seconds(TimeSpan fromNow) => (Clock.GetUtcNow() + fromNow).ToUnixTimeSeconds();

    public string Token(Action<JsonObject>? change = null, SigningKey? key = null)
    {
        var claims = Claims();
        change?.Invoke(claims);
        return (key ?? Good).Sign(Header(key), claims);
    }

    /// <summary>Ada's client tells that she types: nothing comes of it.</summary>
    public JsonObject Typing()
    {
        var activity = Bot.Activity("typing");
        activity["serviceUrl"] = Connector;
        return activity;
    }

    /// <summary>Sends an activity with these values of the <c>Authorization</c> header.</summary>
    public async Task<int> SendAsync(JsonObject? activity, params string[] authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Bot.Endpoint) { Content = JsonContent.Create(activity ?? Typing()) };
        foreach (var value in authorization) request.Headers.TryAddWithoutValidation("Authorization", value);

        using var response = await Bot.Http.SendAsync(request);
        Body = await response.Content.ReadAsStringAsync();
        return (int)response.StatusCode;
    }

    /// <summary>What the last answer said.</summary>
    public string Body { get; private set; } = "";

    public Task<int> SendTokenAsync(string token) => SendAsync(null, $"Bearer {token}");

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Service.DisposeAsync();
        logging.Dispose();
    }
}
