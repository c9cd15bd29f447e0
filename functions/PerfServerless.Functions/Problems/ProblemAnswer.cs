using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Problems;

/// <summary>
/// Problem details that become text when they are sent, in the caller's language; what they say stands beside it as <c>words</c>, for
/// programs.
/// </summary>
/// <param name="More">Further members of the problem.</param>
internal sealed record ProblemAnswer(int Status, Saying Title, Saying Sentence, IReadOnlyDictionary<string, object?>? More) : IResult
{
    /// <summary>The IANA zone in which its moments are told; null for the caller's.</summary>
    public string? TimeZone { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var caller = CallerReader.Of(httpContext);
        var reader = TimeZone is { } zone ? caller with { TimeZone = zone } : caller;
        var words = SayingView.Of(Sentence, reader);
        var extensions = new Dictionary<string, object?>(More ?? new Dictionary<string, object?>()) { ["words"] = new { words.Id, words.Parts } };

        httpContext.Response.Headers.ContentLanguage = reader.Language.Code;
        httpContext.Response.Headers.AppendCommaSeparatedValues("Vary", "Accept-Language");
        if (ScimProblem.IsFor(httpContext)) return ScimProblem.WriteAsync(httpContext, Status, words.Sentence);

        return Results.Problem(words.Sentence, statusCode: Status, title: reader.Say(Title), extensions: extensions).ExecuteAsync(httpContext);
    }
}
