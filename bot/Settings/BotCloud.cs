namespace PerfServerless.Bot.Settings;

/// <summary>The addresses of the Bot Framework and of Entra in one of Microsoft's clouds.</summary>
/// <param name="Name">As a setting names it.</param>
/// <param name="Metadata">Where the channel service publishes its signing keys.</param>
/// <param name="Issuer">Who signs the channel's tokens.</param>
/// <param name="Authority">Where the bot gets its own tokens.</param>
/// <param name="Scope">What those tokens are for.</param>
/// <remarks>
/// From the Bot Framework's "Authentication with the Bot Connector API" and, for the government's cloud, the SDK's
/// <c>GovernmentAuthenticationConstants</c>.
/// </remarks>
internal sealed record BotCloud(string Name, string Metadata, string Issuer, Uri Authority, string Scope)
{
    public static BotCloud Public { get; } = new(
        "Public",
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://api.botframework.com",
        new("https://login.microsoftonline.com/"),
        "https://api.botframework.com/.default");

    public static BotCloud UsGovernment { get; } = new(
        "UsGovernment",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://api.botframework.us",
        new("https://login.microsoftonline.us/"),
        "https://api.botframework.us/.default");

    private static IReadOnlyList<BotCloud> All { get; } = [Public, UsGovernment];

    /// <summary>The names that a setting may have.</summary>
    public static string Names => string.Join(", ", All.Select(c => c.Name));

    public static BotCloud? Find(string name) => All.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));
}
