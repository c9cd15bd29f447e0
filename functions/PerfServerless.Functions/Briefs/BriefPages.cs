using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Api;

namespace PerfServerless.Functions.Briefs;

/// <summary><c>GET /api/briefs</c>: the full page of a brief, opened by its signed link.</summary>
public static class BriefPages
{
    public static void MapBriefPages(this IEndpointRouteBuilder routes) =>
        routes.MapGet(BriefLinks.Path, ShowAsync).Behind(RouteGate.SignedLink, LinkPurposes.Brief).ExcludeFromDescription();

    /// <param name="s">The cycle's key, and <paramref name="r"/> whom the link was made for; the gate checked that both were signed.</param>
    private static async Task<IResult> ShowAsync(string s, string r, ICycleStore cycles, IScorecardStore scorecards, CancellationToken cancellationToken)
    {
        if (CycleKey.TryParse(s) is not { } key || await cycles.FindBriefAsync(key, cancellationToken) is not { } json)
            return Pages.Html(LinkPages.Gone, StatusCodes.Status404NotFound);

        var scorecard = (await scorecards.CurrentAsync(key.Tenant, cancellationToken))?.Scorecard;
        var culture = Code.TryRead<PersonId>(r, out var reader) && scorecard?.Find(reader.Value) is { } person ? PersonCulture.Of(person) : CultureInfo.InvariantCulture;
        return Pages.Html(BriefPage.Render(BriefJson.Read(json), culture));
    }
}
