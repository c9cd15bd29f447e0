using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Tests.Authentication;
using PerfServerless.Bot.Tests.Support;

namespace PerfServerless.Bot.Tests.Outbound;

/// <summary>S11: the bot's token goes to listed hosts alone, wherever an activity or a stored chat points.</summary>
public sealed class TokenStaysTests
{
    private readonly CountedCredential credential = new();

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://169.254.169.254/metadata/identity/oauth2/token")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://smba。trafficmanager。net.evil.example/")]
    [InlineData("https://localhost:4001/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://smba.trafficmanager.net:444/")]
    [InlineData("https://smba.trafficmanager.net/?x=1")]
    [InlineData("https://smba.trafficmanager.net/#x")]
    [InlineData("file:///etc/passwd")]
    public async Task No_token_is_made_for_a_foreign_address(string address)
    {
        var handler = new StubHandler(new ManualClock(), StubHandler.Status(200));

        await Assert.ThrowsAsync<ConnectorException>(() => Client(handler).FindMemberAsync(new Uri(address), "c", "m", default));

        Assert.Equal(0, credential.Asked);
        Assert.Empty(handler.Calls);
    }

    [Fact]
    public async Task It_goes_to_the_listed_host()
    {
        var handler = new StubHandler(new ManualClock(), StubHandler.Status(200));

        await Client(handler).FindMemberAsync(new Uri(ChannelStage.Connector), "c", "m", default);

        Assert.Equal((1, "Bearer secret"), (credential.Asked, handler.Authorizations.Single()));
    }

    [Fact]
    public async Task A_redirect_does_not_take_it_along()
    {
        await using var elsewhere = await FakeConnector.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        connector.Next.Enqueue(new(302, Location: elsewhere.Address));
        using var http = ConnectorClient.CreateHttpClient();
        var client = new ConnectorClient(http, new ConnectorOptions { Attempts = 1 }, ServiceUrlPolicy.Development, credential, TimeProvider.System, new Random(1));

        await Assert.ThrowsAsync<ConnectorException>(() => client.FindMemberAsync(new Uri(connector.Address), "c", "m", default));

        Assert.Empty(elsewhere.Calls);
    }

    private ConnectorClient Client(StubHandler handler) => new(
        new HttpClient(handler), new ConnectorOptions(), ServiceUrlPolicy.Hosts(["smba.trafficmanager.net"]), credential, TimeProvider.System, new Random(1));

    private sealed class CountedCredential : IConnectorCredential
    {
        public int Asked { get; private set; }

        public ValueTask<string?> TokenAsync(CancellationToken cancellationToken)
        {
            Asked++;
            return ValueTask.FromResult<string?>("secret");
        }
    }
}
