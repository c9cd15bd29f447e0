using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.BriefFiles;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.MeetingFiles;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.BriefPages;

/// <summary><c>GET /api/briefs</c>: the full page of a brief, opened by its signed link.</summary>
internal static class BriefPages
{
    public static void MapBriefPages(this IEndpointRouteBuilder routes) =>
        routes.MapGet(BriefLinks.Path, ShowAsync).Behind(RouteGate.SignedLink, LinkPurposes.Brief).ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(
        HttpContext context, LinkReaders readers, ICycleStore cycles, BriefNews news, BriefFile files, MeetingDocuments meeting, MeetingLinks meetings,
        CancellationToken cancellationToken)
    {
        var (who, refusal) = await readers.ReadLeaderAsync(context, LinkPurposes.Brief);
        if (who is null) return refusal!;

        if (await cycles.FindBriefAsync(CycleKey.TryParse(who.Subject)!, cancellationToken) is not { } json)
            return PageAnswer.Html(LinkPages.Gone(who.Reader), StatusCodes.Status404NotFound);

        var brief = BriefJson.Read(json);
        if (MeetingDocuments.Find(context.Request.Query[BriefFileLinks.Format].ToString()) is { } asked)
        {
            BriefFileLinks.KeepNowhere(context);
            var text = BriefFileLinks.To(context.Request.QueryString.Value!, "minutes.md");
            return await meeting.AnswerAsync(brief, asked, who.Scorecard, who.Reader, text, cancellationToken);
        }

        if (BriefFile.Find(context.Request.Query[BriefFileLinks.Format].ToString()) is { } file)
        {
            BriefFileLinks.KeepNowhere(context);
            return await files.AnswerAsync(brief, file, who.Scorecard, who.Reader, cancellationToken);
        }

        return PageAnswer.Html(
            BriefPage.Render(
                brief, who.Reader, context.Request.QueryString.Value, await news.OfAsync(brief, cancellationToken), meetings.To(brief.Cycle, who.Person)));
    }
}
