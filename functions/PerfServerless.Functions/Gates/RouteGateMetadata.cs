using PerfServerless.Domain.Access;

namespace PerfServerless.Functions.Gates;

/// <summary>The gate a route declares.</summary>
internal sealed record RouteGateMetadata(RouteGate Gate)
{
    /// <summary>The purpose that a signed link must have for this route.</summary>
    public string? LinkPurpose { get; init; }

    /// <summary>What an organisation's key must be allowed to do; null where no such key opens the route.</summary>
    public KeyScope? Scope { get; init; }
}
