namespace PerfServerless.Functions.Gates;

/// <summary>The gate a route declares.</summary>
internal sealed record RouteGateMetadata(RouteGate Gate)
{
    /// <summary>The purpose that a signed link must have for this route.</summary>
    public string? LinkPurpose { get; init; }
}
