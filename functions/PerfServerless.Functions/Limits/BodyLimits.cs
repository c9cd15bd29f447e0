using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Problems;

namespace PerfServerless.Functions.Limits;

/// <summary>A body is as large as its route takes it, whether it tells its length or not, and travels as it is: a few compressed bytes can be megabytes.</summary>
internal static class BodyLimits
{
    public static IApplicationBuilder UseBodyLimits(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (RequestLimits.Of(context) is { IsBot: true } || context.GetEndpoint() is null) return next(context);
        if (request.Headers.ContentEncoding.Any(e => !string.Equals(e, "identity", StringComparison.OrdinalIgnoreCase)))
            return Problem.Of(StatusCodes.Status415UnsupportedMediaType, ProblemWords.Unusable, ProblemWords.Compressed).ExecuteAsync(context);
        if (RequestLimits.Of(context).Body is not { } most) return next(context);
        if (request.ContentLength > most) return TooLarge(most).ExecuteAsync(context);

        request.Body = new BoundedBody(request.Body, most);
        return next(context);
    });

    public static IResult TooLarge(int most) =>
        Problem.Of(StatusCodes.Status413PayloadTooLarge, ProblemWords.Unusable, ProblemWords.BodyOver.Say(most / 1024));
}
