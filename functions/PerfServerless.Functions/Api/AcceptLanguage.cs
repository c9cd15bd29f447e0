using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Api;

/// <summary>The language a caller asks for (RFC 9110, section 12.5.4).</summary>
public static class AcceptLanguage
{
    /// <returns>The locale he likes best among those whose language the product speaks; null where there is none.</returns>
    public static string? Locale(HttpContext context)
    {
        var languages = context.RequestServices.GetRequiredService<Languages>();
        return context.Request.GetTypedHeaders().AcceptLanguage
            .Where(l => (l.Quality ?? 1) > 0 && languages.Find(l.Value.Value) is not null)
            .OrderByDescending(l => l.Quality ?? 1)
            .FirstOrDefault()?.Value.Value;
    }
}
