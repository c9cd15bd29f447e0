using System.Text.Json;

namespace PerfServerless.Bot.Protocol;

/// <summary>What Teams adds to an activity.</summary>
public sealed record ChannelData
{
    public TenantInfo? Tenant { get; init; }

    /// <summary>What some clients tell of themselves there.</summary>
    public JsonElement? ClientInfo { get; init; }

    /// <summary>The Entra tenant, as Teams puts it there.</summary>
    public sealed record TenantInfo(string? Id);
}
