using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Pages;

/// <summary>A page of operations that has nothing to show, and says why in its reader's language.</summary>
internal sealed class OperationsNotice(Saying title, Saying why, int status) : IResult
{
    public static OperationsNotice LinkRefused(bool expired) => new(
        expired ? OperationsNoticeWords.LinkExpired : OperationsNoticeWords.LinkInvalid, OperationsNoticeWords.NewLink, StatusCodes.Status403Forbidden);

    public Task ExecuteAsync(HttpContext httpContext) => PageAnswer.Html(Render(CallerReader.Of(httpContext)), status).ExecuteAsync(httpContext);

    private string Render(Reader reader) => PageFrame.Around(reader, title, $"""
        <main class="notice"><h1>{reader.Tell(title)}</h1><p>{Html.Isolated(reader.Say(why))}</p></main>
        """);
}
