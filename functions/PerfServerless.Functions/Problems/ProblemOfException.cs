using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Durable.Hub;
using PerfServerless.Storage.Http;

namespace PerfServerless.Functions.Problems;

/// <summary>The last resort: whatever a route throws becomes a problem of one sentence. What exactly failed is for the log, not for the caller.</summary>
internal sealed class ProblemOfException(ILogger<ProblemOfException> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            BadHttpRequestException bad => Problem.Of(bad.StatusCode, ProblemWords.Unusable, Sentence(bad)),
            StorageException { WorthRetrying: true } => Problem.Unavailable(ProblemWords.StorageAway),
            HubNotActiveException => Problem.Unavailable(ProblemWords.NotActive),
            _ => Problem.Of(StatusCodes.Status500InternalServerError, ProblemWords.Failed, ProblemWords.OurFault),
        };
        if (exception is not (BadHttpRequestException or HubNotActiveException)) logger.RouteFailed(httpContext.Request.Path, exception);

        await problem.ExecuteAsync(httpContext);
        return true;
    }

    private static Saying Sentence(BadHttpRequestException bad) => bad.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => ProblemWords.BodyTooLarge,
        _ when bad.InnerException is System.Text.Json.JsonException json => JsonMistake.Of(json),
        _ => ProblemWords.WrongForm,
    };
}
