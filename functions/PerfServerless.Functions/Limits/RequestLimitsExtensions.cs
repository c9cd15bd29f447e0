using Microsoft.AspNetCore.Builder;

namespace PerfServerless.Functions.Limits;

/// <summary>Declares limits where routes are mapped.</summary>
internal static class RequestLimitsExtensions
{
    public static TBuilder Within<TBuilder>(this TBuilder builder, RequestLimits limits)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(limits);
}
