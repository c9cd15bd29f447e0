using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Pages;
using PerfServerless.Functions.Problems;

namespace PerfServerless.Functions.Limits;

/// <summary>Says that a limit is reached and when to try again: to a program as a problem, to a person as a page.</summary>
internal static class LimitAnswer
{
    public static Task SayAsync(HttpContext context, int status, Saying title, Saying sentence, int? retryAfterSeconds = null)
    {
        if (retryAfterSeconds is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);

        IResult answer = IsPage(context) ? new OperationsNotice(title, sentence, status) : Problem.Of(status, title, sentence);
        return answer.ExecuteAsync(context);
    }

    private static bool IsPage(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<RouteGateMetadata>()?.Gate is RouteGate.SignedLink or RouteGate.OperationsPage;
}
