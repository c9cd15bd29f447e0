using Microsoft.AspNetCore.Http;

namespace PerfServerless.Functions.Api;

/// <summary>Errors as RFC 9457 problem details: a title for the kind, and one sentence a person can act on.</summary>
public static class Problems
{
    public static IResult NotFound(string sentence) => Of(StatusCodes.Status404NotFound, "Not found", sentence);

    public static IResult BadRequest(string sentence) => Of(StatusCodes.Status400BadRequest, "The request cannot be used", sentence);

    public static IResult Unavailable(string sentence) => Of(StatusCodes.Status503ServiceUnavailable, "Not available at the moment", sentence);

    public static IResult Conflict(string sentence) => Of(StatusCodes.Status409Conflict, "Not in this state", sentence);

    public static IResult Of(int status, string title, string sentence, IDictionary<string, object?>? more = null) =>
        Results.Problem(sentence, statusCode: status, title: title, extensions: more);
}
