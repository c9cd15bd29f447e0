using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Probes;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Api;

/// <summary><c>GET /api/health</c>: 200 once everything works, 503 with what does not.</summary>
internal static class ServiceHealthApi
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/health", CheckAsync).Behind(RouteGate.Open).WithoutStorage().WithSummary("Whether everything works.");

    private static async Task<IResult> CheckAsync(
        HttpContext context, IEnumerable<IServiceProbe> probes, ILogger<ServiceHealthView> logger, CancellationToken cancellationToken)
    {
        var reader = CallerReader.Of(context);
        var checks = await Task.WhenAll(probes.Select(async p => Check(p.Name, await LookAsync(p, logger, cancellationToken), reader)));
        var healthy = checks.All(c => c.Healthy);

        return Results.Json(
            new ServiceHealthView(healthy ? "healthy" : "unhealthy", checks), statusCode: healthy
                ? StatusCodes.Status200OK
                : StatusCodes.Status503ServiceUnavailable);
    }

    private static ServiceCheck Check(string name, Saying? wrong, Reader reader)
    {
        var words = wrong is null ? null : SayingView.Of(wrong, reader);
        return new(name, wrong is null, words?.Sentence, words);
    }

    private static async Task<Saying?> LookAsync(IServiceProbe probe, ILogger logger, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await probe.WhatIsWrongAsync(patience.Token);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // The caller is anonymous: what exactly failed is for the log.
            logger.ProbeFailed(probe.Name, Why(e));
            return OperationsHealthWords.NoAnswer.Say(probe.Name);
        }
    }

    // Probes are called every few seconds: while storage is away, a stack trace at each call would bury all else.
    private static string Why(Exception e) => $"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}";
}
