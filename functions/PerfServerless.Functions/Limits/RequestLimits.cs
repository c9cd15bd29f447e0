using Microsoft.AspNetCore.Http;

namespace PerfServerless.Functions.Limits;

/// <summary>What a route's requests may take, where it is not what all others may.</summary>
internal sealed record RequestLimits
{
    public const int ApiBody = 64 * 1024;

    /// <summary>The greatest body in bytes; null where the route bounds what it reads itself.</summary>
    public int? Body { get; init; } = ApiBody;

    /// <summary>It moves a whole organisation.</summary>
    public bool TakesLong { get; init; }

    /// <summary>What was sent is taken to its end, also when nobody waits for the answer any more.</summary>
    public bool GoesOn { get; init; }

    /// <summary>It has budgets of its own.</summary>
    public bool IsBot { get; init; }

    /// <summary>What is sent are presses of which a minute may see many, and counts as they do.</summary>
    public bool IsPressed { get; init; }

    public static RequestLimits Of(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<RequestLimits>() ?? Ordinary;

    private static RequestLimits Ordinary { get; } = new();
}
