using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Api;

namespace PerfServerless.Functions.Briefs;

/// <summary><c>GET /api/briefs</c>: the full page of a brief, opened by its signed link.</summary>
public static class BriefPages
{
    public static void MapBriefPages(this IEndpointRouteBuilder routes) =>
        routes.MapGet(BriefLinks.Path, ShowAsync).Behind(RouteGate.SignedLink, LinkPurposes.Brief).ExcludeFromDescription();

    /// <param name="s">The cycle's key, and <paramref name="r"/> whom the link was made for; the gate checked that both were signed.</param>
    private static async Task<IResult> ShowAsync(
        string s, string r, HttpContext context, ICycleStore cycles, IScorecardStore scorecards, Languages languages, CancellationToken cancellationToken)
    {
        if (CycleKey.TryParse(s) is not { } key) return Pages.LinkLeadsNowhere();

        var scorecard = (await scorecards.CurrentAsync(key.Tenant, cancellationToken))?.Scorecard;
        var reader = ReaderOf(r, scorecard, languages, context);
        return await cycles.FindBriefAsync(key, cancellationToken) is { } json
            ? Pages.Html(BriefPage.Render(BriefJson.Read(json), reader))
            : Pages.Html(LinkPages.Gone(reader), StatusCodes.Status404NotFound);
    }

    /// <summary>Whom the link was made for, in his language; whoever opens it where he is no longer known.</summary>
    private static Reader ReaderOf(string r, Scorecard? scorecard, Languages languages, HttpContext context)
    {
        if (scorecard is null) return CallerReader.Of(context);
        return Code.TryRead<PersonId>(r, out var id) && scorecard.Find(id.Value) is { } person
            ? PersonReader.Of(person, scorecard, languages)
            : CallerReader.Of(context) with { NameOf = id => scorecard.Find(id)?.Name };
    }
}
