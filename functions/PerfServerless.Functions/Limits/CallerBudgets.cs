using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PerfServerless.Bot.Limits;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Limits;

/// <summary>
/// What one caller asks for in a minute, and what all have under way at one time. It stands behind the gates: a caller is one who was let
/// in.
/// </summary>
internal sealed class CallerBudgets(LimitOptions options, TimeProvider clock)
{
    private const int MostCallers = 10_000;

    // Entra's provisioning asks of whom it sends people to that he takes 25 requests a second.
    private const int DirectoryPerMinute = 1_800;

    private readonly long begin = clock.GetTimestamp();
    private readonly TokenBuckets keys = new(new(options.ApiPerMinute, options.ApiPerMinute), MostCallers);
    private readonly TokenBuckets directories = new(
        new(Math.Max(options.ApiPerMinute, DirectoryPerMinute), Math.Max(options.ApiPerMinute, DirectoryPerMinute)), MostCallers);
    private readonly TokenBuckets views = new(new(options.PressesPerMinute, options.PressesPerMinute), MostCallers);
    private readonly TokenBuckets posts = new(new(options.SubmissionsPerMinute, options.SubmissionsPerMinute), MostCallers);
    private int underWay;

    public static void Use(IApplicationBuilder app)
    {
        var options = app.ApplicationServices.GetRequiredService<IOptions<AppOptions>>().Value.Limits;
        var budgets = new CallerBudgets(options, app.ApplicationServices.GetRequiredService<TimeProvider>());
        app.Use(budgets.PassAsync);
    }

    private async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (RequestLimits.Of(context).IsBot || context.GetEndpoint() is not { } route)
        {
            await next(context);
            return;
        }

        if (Wait(context, route) is var wait && wait > TimeSpan.Zero)
        {
            var seconds = (int)Math.Ceiling(wait.TotalSeconds);
            await LimitAnswer.SayAsync(
                context, StatusCodes.Status429TooManyRequests, ProblemWords.TooManyTitle, ProblemWords.TooMany.Say(seconds), seconds);
            return;
        }

        try
        {
            if (Interlocked.Increment(ref underWay) <= options.AtOnce) await next(context);
            else await LimitAnswer.SayAsync(context, StatusCodes.Status503ServiceUnavailable, ProblemWords.Unavailable, ProblemWords.AllBusy, 1);
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }

    private TimeSpan Wait(HttpContext context, Endpoint route)
    {
        var now = clock.GetElapsedTime(begin);
        return route.Metadata.GetMetadata<RouteGateMetadata>()?.Gate switch
        {
            RouteGate.SignedLink => OfLink(context, now),
            RouteGate.ApiKey when route.Metadata.GetMetadata<RouteGateMetadata>()?.Scope is KeyScope.People => directories.TryTake(Shown(context.Request), now),
            RouteGate.ApiKey or RouteGate.HostKey => keys.TryTake(Shown(context.Request), now),
            // Whoever comes by a link may show any key beside it.
            RouteGate.Operations or RouteGate.OperationsPage =>
                context.Request.Query.ContainsKey("h") ? OfLink(context, now) : keys.TryTake(Shown(context.Request), now),
            RouteGate.Open or RouteGate.Bot or RouteGate.Development or null => TimeSpan.Zero,
        };
    }

    private TimeSpan OfLink(HttpContext context, TimeSpan now)
    {
        var query = context.Request.Query;
        var reader = $"{query["s"].ToString().Split(':')[0]}|{query["r"]}"; // one person, whichever of his links he uses
        var shows = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || RequestLimits.Of(context).IsPressed;
        return (shows ? views : posts).TryTake(reader, now);
    }

    // Never the key itself: what is remembered must not open anything.
    private static string Shown(HttpRequest request) => Convert.ToHexString(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Headers["X-Api-Key"]}|{request.Headers.Authorization}")));
}
