using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;

namespace PerfServerless.Functions.Problems;

/// <summary>Errors as RFC 9457 problem details: a title for the kind, and one sentence a person can act on.</summary>
public static class Problem
{
    public static IResult NotFound(Saying sentence) => Of(StatusCodes.Status404NotFound, ProblemWords.NotFound, sentence);

    public static IResult BadRequest(Saying sentence) => Of(StatusCodes.Status400BadRequest, ProblemWords.Unusable, sentence);

    public static IResult Unavailable(Saying sentence) => Of(StatusCodes.Status503ServiceUnavailable, ProblemWords.Unavailable, sentence);

    /// <param name="timeZone">In which its moments are told; null for the caller's.</param>
    public static IResult Conflict(Saying sentence, string? timeZone = null) =>
        new ProblemAnswer(StatusCodes.Status409Conflict, ProblemWords.WrongState, sentence, null) { TimeZone = timeZone };

    public static IResult Of(int status, Saying title, Saying sentence, IReadOnlyDictionary<string, object?>? more = null) =>
        new ProblemAnswer(status, title, sentence, more);
}
