using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Problems;

namespace PerfServerless.Functions.Gates;

/// <summary>
/// There is one way in: a process that stands by takes no command, no import and no chat, and says so. One that stood still, so that
/// another may have taken over meanwhile, takes them when it has looked: what they bring is written past the hub, and nothing else stops it.
/// </summary>
internal static class ActiveOnly
{
    /// <summary>How long a caller waits for a process to find out.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IApplicationBuilder UseActiveOnly(this IApplicationBuilder app)
    {
        var orchestrations = app.ApplicationServices.GetRequiredService<IOrchestrations>();
        var machine = app.ApplicationServices.GetRequiredService<TimeProvider>();
        return app.Use(async (context, next) =>
        {
            if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || await IsSureAsync(orchestrations, machine, context))
                await next(context);
            else await Problem.Unavailable(ProblemWords.StandsBy).ExecuteAsync(context);
        });
    }

    private static async Task<bool> IsSureAsync(IOrchestrations orchestrations, TimeProvider machine, HttpContext context)
    {
        if (!orchestrations.IsActive) return false;

        using var patience = new CancellationTokenSource(Patience, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, context.RequestAborted);
        try
        {
            await orchestrations.WhenActiveAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return false;
        }
    }
}
