using Microsoft.AspNetCore.Http;

namespace PerfServerless.Functions.Api;

/// <summary>The language that a caller asks for.</summary>
public static class AcceptLanguage // bridge
{
    /// <returns>The locale that the caller would like best; null where he asks for none.</returns>
    public static string? Locale(HttpContext context) => context.Request.GetTypedHeaders().AcceptLanguage
        .Where(l => l.Quality is not 0 && l.Value != "*")
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => l.Value.ToString())
        .FirstOrDefault();
}
