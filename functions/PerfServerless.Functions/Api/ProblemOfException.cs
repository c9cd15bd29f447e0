using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PerfServerless.Durable.Hub;
using PerfServerless.Storage.Http;

namespace PerfServerless.Functions.Api;

/// <summary>The last resort: whatever a route throws becomes a problem of one sentence. What exactly failed is for the log, not for the caller.</summary>
public sealed class ProblemOfException(ILogger<ProblemOfException> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            BadHttpRequestException bad => Problems.Of(bad.StatusCode, "The request cannot be used", Sentence(bad)),
            StorageException { WorthRetrying: true } => Problems.Unavailable("The storage does not answer at the moment; try again shortly. The host's log says more."),
            HubNotActiveException => Problems.Unavailable("This process is not the active one at the moment; try again in a moment."),
            _ => Problems.Of(StatusCodes.Status500InternalServerError, "Something failed", "That did not work, and it is our fault; nothing was lost. Try again; the host's log says what happened."),
        };
        if (exception is not (BadHttpRequestException or HubNotActiveException)) logger.RouteFailed(httpContext.Request.Path, exception);

        await problem.ExecuteAsync(httpContext);
        return true;
    }

    private static string Sentence(BadHttpRequestException bad) => bad.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => "The body is too large.",
        _ when bad.InnerException is System.Text.Json.JsonException json => $"The body is no JSON of the right form{(json.Path is { } path ? $" at {path}" : "")}; GET /api/openapi.json shows it.",
        _ => "The request is not of the right form; GET /api/openapi.json shows it.",
    };
}
