using System.Text;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Pages;

/// <summary>Answers with server-rendered pages: nothing from elsewhere, not to be cached or framed.</summary>
internal static class PageAnswer
{
    public static IResult Html(string html, int status = StatusCodes.Status200OK) => new PageResult(_ => html, status);

    /// <summary>A page with a form that is sent back to us.</summary>
    public static IResult Form(string html, int status = StatusCodes.Status200OK) =>
        new PageResult(_ => html, status) { Policy = PageFrame.FormSecurityPolicy, Referrer = "same-origin" };

    /// <summary>A page with a form and the script of meetings.</summary>
    public static IResult Meeting(string html) =>
        new PageResult(_ => html, StatusCodes.Status200OK) { Policy = PageFrame.MeetingSecurityPolicy, Referrer = "same-origin" };

    /// <summary>What was sent is done: leads back to the page, so that a reload sends nothing again.</summary>
    /// <param name="query">Of the page's own signed link.</param>
    public static IResult BackTo(string query) => new BackResult(query);

    /// <summary>The page of a link that opens nothing, in the language that the browser asks for.</summary>
    public static IResult LinkRefused(bool expired) =>
        new PageResult(expired ? LinkPages.Expired : LinkPages.NotValid, StatusCodes.Status403Forbidden);

    /// <summary>The page of a good link whose reader may not see it any more.</summary>
    /// <param name="known">The reader; null where he is not known here any more.</param>
    public static IResult LinkNotYours(Reader? known) =>
        new PageResult(caller => LinkPages.NotYours(known ?? caller), StatusCodes.Status403Forbidden);

    /// <summary>The page of a good link whose page is not there.</summary>
    public static IResult LinkLeadsNowhere() => new PageResult(LinkPages.Gone, StatusCodes.Status404NotFound);

    private sealed class BackResult(string query) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = StatusCodes.Status303SeeOther;
            response.Headers.Location = query;
            response.Headers.CacheControl = "no-store";
            response.Headers["Referrer-Policy"] = "same-origin";
            return Task.CompletedTask;
        }
    }

    private sealed class PageResult(Func<Reader, string> html, int status) : IResult
    {
        public string Policy { get; init; } = PageFrame.SecurityPolicy;

        /// <summary>Whom a browser may tell the page's address, which is the key.</summary>
        public string Referrer { get; init; } = "no-referrer";

        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = status;
            response.ContentType = "text/html; charset=utf-8";
            response.Headers.ContentSecurityPolicy = Policy;
            response.Headers.CacheControl = "no-store";
            response.Headers.XContentTypeOptions = "nosniff";
            response.Headers["Referrer-Policy"] = Referrer;
            return response.WriteAsync(html(CallerReader.Of(httpContext)), Encoding.UTF8, httpContext.RequestAborted);
        }
    }
}
