using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Words;

/// <summary>Which language somebody reads of whom only his browser or program is known (RFC 9110, section 12.5.4).</summary>
public static class AcceptLanguage
{
    private const string Anything = "*";

    /// <returns>The most wanted locale whose language we speak, else the most wanted one; null where none is asked for.</returns>
    public static string? Locale(HttpContext context)
    {
        if (!StringWithQualityHeaderValue.TryParseList(context.Request.Headers.AcceptLanguage, out var asked)) return null;

        var languages = context.RequestServices.GetRequiredService<Languages>();
        // The sort is stable: of equal wishes the first counts more. A quality of 0 refuses.
        List<string> wanted =
            [.. asked.Where(a => a.Quality is not 0 && a.Value != Anything).OrderByDescending(a => a.Quality ?? 1).Select(a => a.Value.ToString())];
        return wanted.Find(l => languages.Find(l) is not null) ?? wanted.FirstOrDefault();
    }
}
