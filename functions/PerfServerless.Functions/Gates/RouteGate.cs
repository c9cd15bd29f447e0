namespace PerfServerless.Functions.Gates;

/// <summary>What a caller must show before a route answers. A route without a gate answers nobody.</summary>
internal enum RouteGate
{
    /// <summary>Nothing: the route tells no one's data.</summary>
    Open,

    /// <summary>The bot's own inbound gate (the channel's token; in Development loopback, host and origin).</summary>
    Bot,

    /// <summary>The header <c>X-Api-Key</c>, or <c>Authorization: Bearer</c>, with the host's key, or an organisation's that has the route's scope.</summary>
    ApiKey,

    /// <summary>The same, with the host's key alone.</summary>
    HostKey,

    /// <summary>A signed link that has not expired.</summary>
    SignedLink,

    /// <summary>The API key, or a signed link of the operations page; refused with problem details.</summary>
    Operations,

    /// <summary>The host's key, or such a link, for the operations pages themselves; refused with a page.</summary>
    OperationsPage,

    /// <summary>Development mode on loopback only.</summary>
    Development,
}
