using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Pages;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.BriefPages;

/// <summary><c>GET /api/briefs</c>: the full page of a brief, opened by its signed link.</summary>
internal static class BriefPages
{
    public static void MapBriefPages(this IEndpointRouteBuilder routes) =>
        routes.MapGet(BriefLinks.Path, ShowAsync).Behind(RouteGate.SignedLink, LinkPurposes.Brief).ExcludeFromDescription();

    /// <param name="s">The cycle's key, and <paramref name="r"/> whom the link was made for; the gate checked that both were signed.</param>
    private static async Task<IResult> ShowAsync(
        string s, string r, HttpContext context, ICycleStore cycles, IScorecardStore scorecards, Languages languages, CancellationToken cancellationToken)
    {
        if (CycleKey.TryParse(s) is not { } key) return PageAnswer.LinkLeadsNowhere();

        var scorecard = (await scorecards.CurrentAsync(key.Tenant, cancellationToken))?.Scorecard;
        var reader = ReaderOf(r, scorecard, languages, context);
        return await cycles.FindBriefAsync(key, cancellationToken) is { } json
            ? PageAnswer.Html(BriefPage.Render(BriefJson.Read(json), reader))
            : PageAnswer.Html(LinkPages.Gone(reader), StatusCodes.Status404NotFound);
    }

    /// <summary>Whom the link was made for, in his language; whoever opens it where he is no longer known.</summary>
    private static Reader ReaderOf(string r, Scorecard? scorecard, Languages languages, HttpContext context)
    {
        if (scorecard is null) return CallerReader.Of(context);
        return Code.TryRead<PersonId>(r, out var id) && scorecard.Find(id.Value) is { } person
            ? PersonReader.Of(person, scorecard, languages)
            : CallerReader.Of(context).Knowing(scorecard);
    }
}
