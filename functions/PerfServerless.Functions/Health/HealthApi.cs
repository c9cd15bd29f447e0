using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using PerfServerless.Functions.Api;

namespace PerfServerless.Functions.Health;

/// <summary><c>GET /api/health</c>: 200 once everything works, 503 with what does not.</summary>
public static class HealthApi
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/health", CheckAsync).Behind(RouteGate.Open).WithoutStorage().WithSummary("Whether everything works.");

    private static async Task<IResult> CheckAsync(IEnumerable<IHealthProbe> probes, ILogger<HealthView> logger, CancellationToken cancellationToken)
    {
        var checks = await Task.WhenAll(probes.Select(p => LookAsync(p, logger, cancellationToken)));
        var healthy = checks.All(c => c.Healthy);

        return Results.Json(new HealthView(healthy ? "healthy" : "unhealthy", checks), statusCode: healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<HealthCheck> LookAsync(IHealthProbe probe, ILogger logger, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var sentence = await probe.WhatIsWrongAsync(patience.Token);
            return new(probe.Name, sentence is null, sentence);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // The caller is anonymous: what exactly failed is for the log.
            logger.ProbeFailed(probe.Name, Why(e));
            return new(probe.Name, false, $"{probe.Name} does not answer; the log says why.");
        }
    }

    // Probes are called every few seconds: while storage is away, a stack trace at each call would bury all else.
    private static string Why(Exception e) => $"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}";
}
