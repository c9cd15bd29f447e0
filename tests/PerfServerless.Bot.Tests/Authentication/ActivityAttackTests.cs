using System.Text.Json.Nodes;
using PerfServerless.Bot.Tests.Support;

namespace PerfServerless.Bot.Tests.Authentication;

/// <summary>S2, S5 and S11: a valid token opens the bot for activities of its own channel, connector and tenant, and for nothing else.</summary>
public sealed class ActivityAttackTests
{
    public static TheoryData<string> Refused => [.. Attacks.Keys];

    private static readonly Dictionary<string, Func<ChannelStage, (string Token, Action<JsonObject> Change)>> Attacks = new(StringComparer.Ordinal)
    {
        ["Channel: a key that names no channel"] = s => (s.Token(key: s.Unendorsed), _ => { }),
        ["Channel: a key of another channel"] = s => (s.Token(key: s.OtherChannels), _ => { }),
        ["Channel: another channel that the key does not name"] = s => (s.Token(), a => a["channelId"] = "webchat"),
        ["Channel: the emulator"] = s => (s.Token(), a => a["channelId"] = "emulator"),
        ["Channel: an empty channel"] = s => (s.Token(), a => a["channelId"] = ""),
        ["Channel: none"] = s => (s.Token(), a => a.Remove("channelId")),
        ["Channel: in other letters"] = s => (s.Token(), a => a["channelId"] = "MsTeams"),
        ["ServiceUrl: another address than the token's"] = s => (s.Token(), a => a["serviceUrl"] = "https://smba.trafficmanager.net/amer/"),
        ["ServiceUrl: the same without its last slash"] = s => (s.Token(), a => a["serviceUrl"] = "https://smba.trafficmanager.net/emea"),
        ["ServiceUrl: none"] = s => (s.Token(), a => a.Remove("serviceUrl")),
        ["ServiceHost: http"] = s => Both(s, "http://smba.trafficmanager.net/emea/"),
        ["ServiceHost: the machine's own metadata"] = s => Both(s, "https://169.254.169.254/"),
        ["ServiceHost: a name before an @"] = s => Both(s, "https://smba.trafficmanager.net@evil.example/"),
        ["ServiceHost: a name that ends otherwise"] = s => Both(s, "https://smba.trafficmanager.net.evil.example/"),
        ["ServiceHost: this machine"] = s => Both(s, "https://localhost:4001/"),
        ["ServiceHost: another port"] = s => Both(s, "https://smba.trafficmanager.net:8443/"),
        ["Tenant: one that is not allowed"] = s => (s.Token(), a => Tenant(a, An.OtherEntraTenant, An.OtherEntraTenant)),
        ["Tenant: an allowed one beside one that is not"] = s => (s.Token(), a => Tenant(a, An.EntraTenant, An.OtherEntraTenant)),
        ["Tenant: one that is not allowed beside an allowed one"] = s => (s.Token(), a => Tenant(a, An.OtherEntraTenant, An.EntraTenant)),
        ["Tenant: none"] = s => (s.Token(), a => Tenant(a, null, null)),
        ["Tenant: an empty one"] = s => (s.Token(), a => Tenant(a, "", "")),
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Is_refused_and_logged(string attack)
    {
        await using var stage = await ChannelStage.StartAsync();
        var (token, change) = Attacks[attack](stage);
        var activity = stage.Bot.Say("hi");
        activity["serviceUrl"] = ChannelStage.Connector;
        change(activity);

        Assert.Equal(403, await stage.SendAsync(activity, $"Bearer {token}"));

        Assert.Empty(stage.Bot.Desk.Asked);
        Assert.Empty(stage.Bot.Connector.Calls);
        Assert.Contains("Only the channel that this bot is registered with may speak here.", stage.Body, StringComparison.Ordinal);
        Assert.Single(stage.GateLog.Lines, l => l.Contains($"was refused ({attack.Split(':')[0]})", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_imported_organisation_alone_opens_nothing()
    {
        await using var stage = await ChannelStage.StartAsync();
        await stage.Bot.Stores.Scorecards.PublishAsync(An.Organisation(An.OtherEntraTenant, tenant: "other"), CancellationToken.None);
        var activity = stage.Typing();
        Tenant(activity, An.OtherEntraTenant, An.OtherEntraTenant);

        Assert.Equal(403, await stage.SendAsync(activity, $"Bearer {stage.Token()}"));
    }

    [Fact]
    public async Task What_a_stranger_wrote_as_his_tenant_is_not_logged()
    {
        await using var stage = await ChannelStage.StartAsync();
        var activity = stage.Typing();
        Tenant(activity, "evil\r\nforged line", null);

        Assert.Equal(403, await stage.SendAsync(activity, $"Bearer {stage.Token()}"));

        Assert.DoesNotContain(stage.GateLog.Lines, l => l.Contains("forged", StringComparison.Ordinal));
    }

    private static (string, Action<JsonObject>) Both(ChannelStage stage, string address) =>
        (stage.Token(c => c["serviceurl"] = address), a => a["serviceUrl"] = address);

    private static void Tenant(JsonObject activity, string? ofConversation, string? ofChannel)
    {
        activity["conversation"]!["tenantId"] = ofConversation;
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = ofChannel } };
    }
}
