using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Limits;

/// <summary>Every request ends within its time, whatever its storage does: then its work is given up, and it is said so.</summary>
internal static class RequestTime
{
    private const int RetryAfterSeconds = 5;

    public static IApplicationBuilder UseRequestTime(this IApplicationBuilder app)
    {
        var options = app.ApplicationServices.GetRequiredService<IOptions<AppOptions>>().Value.Limits;
        var clock = app.ApplicationServices.GetRequiredService<TimeProvider>();
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RequestTime));
        return app.Use(async (context, next) =>
        {
            var limits = RequestLimits.Of(context);
            if (limits.IsBot)
            {
                await next(context);
                return;
            }

            var seconds = limits.TakesLong ? options.LongRequestSeconds : options.RequestSeconds;
            var hungUp = context.RequestAborted;
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds), clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(hungUp, limit.Token);
            context.RequestAborted = either.Token;
            try
            {
                await next(context);
            }
            catch (Exception e) when (limit.IsCancellationRequested && !hungUp.IsCancellationRequested && !context.Response.HasStarted)
            {
                context.RequestAborted = hungUp;
                logger.TookTooLong(context.Request.Method, context.Request.Path, seconds, e.GetType().Name);
                context.Response.Clear();
                await LimitAnswer.SayAsync(
                    context,
                    StatusCodes.Status504GatewayTimeout,
                    ProblemWords.TookTooLongTitle,
                    limits.GoesOn ? ProblemWords.GoesOn : ProblemWords.TookTooLong.Say(seconds),
                    RetryAfterSeconds);
            }
            finally
            {
                context.RequestAborted = hungUp;
            }
        });
    }
}
