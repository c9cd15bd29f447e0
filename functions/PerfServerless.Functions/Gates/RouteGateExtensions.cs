using Microsoft.AspNetCore.Builder;
using PerfServerless.Domain.Access;

namespace PerfServerless.Functions.Gates;

/// <summary>Declares gates where routes are mapped.</summary>
internal static class RouteGateExtensions
{
    public static TBuilder Behind<TBuilder>(this TBuilder builder, RouteGate gate, string? linkPurpose = null, KeyScope? scope = null)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new RouteGateMetadata(gate) { LinkPurpose = linkPurpose, Scope = scope });

    /// <summary>Behind the API key: the host's own, or an organisation's with this scope.</summary>
    public static TBuilder BehindKey<TBuilder>(this TBuilder builder, KeyScope scope)
        where TBuilder : IEndpointConventionBuilder => builder.Behind(RouteGate.ApiKey, scope: scope);
}
