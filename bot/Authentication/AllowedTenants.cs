namespace PerfServerless.Bot.Authentication;

/// <summary>
/// The Entra tenants whose people may speak to the bot. The channel's token proves the channel and not the tenant: anybody can install a bot
/// whose id he knows in a tenant of his own.
/// </summary>
internal sealed class AllowedTenants(IEnumerable<string> ids)
{
    private readonly HashSet<string> ids = new(ids, StringComparer.OrdinalIgnoreCase);

    public bool Contains(string id) => ids.Contains(id);
}
