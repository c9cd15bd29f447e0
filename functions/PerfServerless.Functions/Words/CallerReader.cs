using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Words;

/// <summary>Whoever reads the answer to a request. All that is known of him is which language he asks for.</summary>
internal static class CallerReader
{
    public static Reader Of(HttpContext context) => Reader.Of(AcceptLanguage.Locale(context), context.RequestServices.GetRequiredService<Languages>());

    /// <summary>The same reader, to whom an organisation's people are told by their names.</summary>
    public static Reader Knowing(this Reader reader, Scorecard scorecard) => reader with { NameOf = id => scorecard.Find(id)?.Name };
}
