using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.BriefPages;

/// <summary>The links of a brief's page that open the same as a file: whoever may read the one may have the other.</summary>
internal static class BriefFileLinks
{
    /// <summary>The parameter beside the signed ones.</summary>
    public const string Format = "format";

    private static readonly (string Format, Word Name)[] All =
    [
        ("csv", BriefFileWords.Csv), ("markdown", BriefFileWords.Markdown), ("json", BriefFileWords.Json), ("ics", BriefFileWords.Calendar),
        ("minutes", BriefFileWords.Minutes),
    ];

    public static string Of(string? query, Reader reader) => string.IsNullOrEmpty(query)
        ? ""
        : $"""<p class="files">{reader.Tell(BriefFileWords.AlsoAs)} {string.Join(" · ", All.Select(f => $"""<a href="{Html.Text(To(query, f.Format))}">{reader.Tell(f.Name)}</a>"""))}</p>""";

    /// <param name="query">Of the signed link, whatever format it asks for itself.</param>
    public static string To(string query, string format)
    {
        var others = query.TrimStart('?').Split('&').Where(p => !p.StartsWith($"{Format}=", StringComparison.OrdinalIgnoreCase));
        return $"?{string.Join('&', others)}&{Format}={format}";
    }

    public static void KeepNowhere(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
