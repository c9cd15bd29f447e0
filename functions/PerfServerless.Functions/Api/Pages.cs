using System.Text;
using Microsoft.AspNetCore.Http;
using PerfServerless.Functions.Briefs;

namespace PerfServerless.Functions.Api;

/// <summary>Answers with server-rendered pages: no script, nothing from elsewhere, not to be cached or framed.</summary>
public static class Pages
{
    public static IResult Html(string html, int status = StatusCodes.Status200OK) => new PageResult(html, status);

    /// <summary>The page of a link that opens nothing.</summary>
    public static IResult LinkRefused(bool expired) => 
        Html(expired ? LinkPages.Expired : LinkPages.NotValid, StatusCodes.Status403Forbidden);

    private sealed class PageResult(string html, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = status;
            response.ContentType = "text/html; charset=utf-8";
            response.Headers.ContentSecurityPolicy = PageFrame.SecurityPolicy;
            response.Headers.CacheControl = "no-store";
            response.Headers.XContentTypeOptions = "nosniff";
            response.Headers["Referrer-Policy"] = "no-referrer"; // the address is the key
            return response.WriteAsync(html, Encoding.UTF8, httpContext.RequestAborted);
        }
    }
}
