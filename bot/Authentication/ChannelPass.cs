using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PerfServerless.Bot.Gates;
using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Protocol;

namespace PerfServerless.Bot.Authentication;

/// <summary>What a caller with a valid token may send: activities of the channel, the connector and the tenants that were vouched for.</summary>
internal sealed class ChannelPass(ChannelClaims claims, ServiceUrlPolicy serviceUrls, AllowedTenants tenants, ILogger<ChannelGate> logger) : IGatePass
{
    public GateRefusal? Refusal(Activity activity)
    {
        if (FaultOf(activity) is not { } fault) return null;

        logger.ActivityRefused(fault, KnownTenant(activity));
        return ChannelGate.Stranger(StatusCodes.Status403Forbidden);
    }

    private ActivityFault? FaultOf(Activity activity)
    {
        if (activity.ChannelId is not { Length: > 0 } channel || !claims.Endorsements.Contains(channel, StringComparer.Ordinal)) return ActivityFault.Channel;
        if (!string.Equals(activity.ServiceUrl, claims.ServiceUrl, StringComparison.OrdinalIgnoreCase)) return ActivityFault.ServiceUrl;
        if (!serviceUrls.Allows(activity.ServiceUrl)) return ActivityFault.ServiceHost;

        var named = TenantsOf(activity);
        return named.Count > 0 && named.All(tenants.Contains) ? null : ActivityFault.Tenant;
    }

    private static List<string> TenantsOf(Activity activity) =>
        [.. new[] { activity.Conversation?.TenantId, activity.ChannelData?.Tenant?.Id }.OfType<string>().Where(id => id.Length > 0)];

    // Logged as it is only where it has an id's form: the rest is what somebody wrote.
    private static string KnownTenant(Activity activity) =>
        TenantsOf(activity) is [var id, ..] ? Guid.TryParse(id, out var tenant) ? tenant.ToString() : "not an id" : "none";
}
