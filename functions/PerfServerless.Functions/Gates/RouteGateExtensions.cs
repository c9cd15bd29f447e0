using Microsoft.AspNetCore.Builder;

namespace PerfServerless.Functions.Gates;

/// <summary>Declares gates where routes are mapped.</summary>
internal static class RouteGateExtensions
{
    public static TBuilder Behind<TBuilder>(this TBuilder builder, RouteGate gate, string? linkPurpose = null)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new RouteGateMetadata(gate) { LinkPurpose = linkPurpose });
}
