namespace PerfServerless.Bot.Protocol;

/// <summary>A member of a conversation as the connector tells it.</summary>
internal sealed record ChannelMember
{
    public string? Id { get; init; }

    /// <summary>The Entra object id; some versions of the service name it <see cref="ObjectId"/>.</summary>
    public string? AadObjectId { get; init; }

    public string? ObjectId { get; init; }
    public string? UserPrincipalName { get; init; }
    public string? Name { get; init; }
    public string? TenantId { get; init; }
}
