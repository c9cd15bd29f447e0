using System.Globalization;
using PerfServerless.Bot.Outbound;

namespace PerfServerless.Bot.Settings;

/// <summary>The settings of the bot, under <c>Bot</c>. All are text, so that everything that is wrong with them can be told at once.</summary>
internal sealed class BotOptions
{
    public const string Section = "Bot";

    private static readonly char[] Between = [',', ';', ' ', '\t', '\r', '\n'];

    /// <summary>One of <see cref="BotGateKind"/>. Needed: no gate is assumed.</summary>
    public string Gate { get; set; } = "";

    /// <summary>One of <see cref="BotCredentialKind"/>. Needed: none is assumed.</summary>
    public string Credential { get; set; } = "";

    /// <summary>The bot's application (client) id.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The Entra tenant in which the bot is registered. Bots are registered in a single tenant.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>The Entra tenants whose people may speak to the bot, separated by commas.</summary>
    public string AllowedTenants { get; set; } = "";

    /// <summary>The hosts of connectors to which the bot speaks and sends its token, separated by commas.</summary>
    public string ServiceHosts { get; set; } = "";

    /// <summary>Of <see cref="BotCredentialKind.ClientSecret"/>.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Of <see cref="BotCredentialKind.ClientCertificate"/>: a PEM file with certificate and private key, or a PFX without a password.</summary>
    public string CertificateFile { get; set; } = "";

    /// <summary>Of <see cref="BotCredentialKind.FederatedIdentity"/>: the file that holds the trusted identity's token.</summary>
    public string FederatedTokenFile { get; set; } = "";

    /// <summary>Of <see cref="BotCredentialKind.FederatedIdentity"/>: the trusted managed identity's client id; a system-assigned one has none.</summary>
    public string FederatedIdentityId { get; set; } = "";

    /// <summary>One of Microsoft's clouds, see <see cref="BotCloud"/>.</summary>
    public string Cloud { get; set; } = BotCloud.Public.Name;

    /// <summary>Requests a second to the connector in one tenant: 1 to what the channel documents as its limit.</summary>
    public string RequestsPerSecond { get; set; } = $"{ConnectorOptions.UsualRate}";

    /// <summary>Null where it is none that may be set.</summary>
    public int? Rate =>
        int.TryParse(RequestsPerSecond, NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate is >= 1 and <= ConnectorOptions.DocumentedRate
            ? rate
            : null;

    public BotGateKind? GateKind => Named<BotGateKind>(Gate);

    public BotCredentialKind? CredentialKind => Named<BotCredentialKind>(Credential);

    public IReadOnlyList<string> Tenants => Parts(AllowedTenants);

    public IReadOnlyList<string> Hosts => Parts(ServiceHosts);

    // A number would be read as a member too.
    private static T? Named<T>(string text) where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(n => string.Equals(n, text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse<T>(name) : null;

    private static string[] Parts(string list) => list.Split(Between, StringSplitOptions.RemoveEmptyEntries);
}
