using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.BriefFiles;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.BriefPages;

/// <summary>The links of a brief's page that open the same as a file: whoever may read the one may have the other.</summary>
internal static class BriefFileLinks
{
    /// <summary>The parameter beside the signed ones.</summary>
    public const string Format = "format";

    private static readonly (BriefFormat Format, Word Name)[] All =
        [(BriefFormat.Csv, BriefFileWords.Csv), (BriefFormat.Markdown, BriefFileWords.Markdown), (BriefFormat.Json, BriefFileWords.Json)];

    public static string Of(string? query, Reader reader) => string.IsNullOrEmpty(query)
        ? ""
        : $"""<p class="files">{reader.Tell(BriefFileWords.AlsoAs)} {string.Join(" · ", All.Select(f => $"""<a href="{Html.Text($"{query}&{Format}={f.Format.ToString().ToLowerInvariant()}")}">{reader.Tell(f.Name)}</a>"""))}</p>""";

    /// <summary>The file behind one of them; as the page, it is kept by nobody on the way.</summary>
    public static IResult Answer(HttpContext context, Brief brief, BriefFormat format, Reader reader)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return BriefFile.Answer(brief, format, reader);
    }
}
