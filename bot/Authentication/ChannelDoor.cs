using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using PerfServerless.Bot.Gates;
using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Settings;

namespace PerfServerless.Bot.Authentication;

/// <summary>What the settings make of the bot's two ends: who may speak to it, and how it speaks to connectors.</summary>
/// <param name="Keys">The channel's signing keys; null where nobody vouches for callers.</param>
internal sealed record ChannelDoor(IInboundGate Gate, IConnectorCredential Credential, ServiceUrlPolicy ServiceUrls, ChannelKeys? Keys)
{
    private const int LongestDocument = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <exception cref="OptionsValidationException">The settings are wrong.</exception>
    public static ChannelDoor Of(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<BotOptions>>().Value;
        return options.GateKind switch
        {
            BotGateKind.Channel => OfChannel(services, options),
            BotGateKind.Development => new(new DevelopmentGate(), new NoCredential(), ServiceUrlPolicy.Development, Keys: null),
            null => throw Unnamed(),
        };
    }

    private static ChannelDoor OfChannel(IServiceProvider services, BotOptions options)
    {
        var cloud = BotCloud.Find(options.Cloud) ?? throw Unnamed();
        var machine = services.GetRequiredService<TimeProvider>();
        var keys = new ChannelKeys(cloud.Metadata, Documents(), machine, services.GetRequiredService<ILogger<ChannelKeys>>());
        var serviceUrls = ServiceUrlPolicy.Hosts(options.Hosts);
        var gate = new ChannelGate(
            new ChannelTokens(Guid.Parse(options.AppId).ToString(), cloud.Issuer, keys, machine),
            serviceUrls,
            new AllowedTenants(options.Tenants),
            services.GetRequiredService<ILogger<ChannelGate>>());
        var credential = EntraCredentials.Of(options, options.CredentialKind ?? throw Unnamed(), cloud);

        return new(gate, new EntraCredential(credential, cloud.Scope), serviceUrls, keys);
    }

    private static HttpDocumentRetriever Documents() =>
        new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = LongestDocument,
        })
        { RequireHttps = true };

    private static InvalidOperationException Unnamed() => new("The settings of the bot were not looked at before they were used.");
}
