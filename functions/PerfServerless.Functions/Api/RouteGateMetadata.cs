using Microsoft.AspNetCore.Builder;

namespace PerfServerless.Functions.Api;

/// <summary>The gate a route declares.</summary>
public sealed record RouteGateMetadata(RouteGate Gate)
{
    /// <summary>The purpose that a signed link must have for this route.</summary>
    public string? LinkPurpose { get; init; }
}

/// <summary>Declares gates where routes are mapped.</summary>
public static class RouteGateExtensions
{
    public static TBuilder Behind<TBuilder>(this TBuilder builder, RouteGate gate, string? linkPurpose = null)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new RouteGateMetadata(gate) { LinkPurpose = linkPurpose });
}
