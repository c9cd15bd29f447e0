using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Meetings;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.CardPages;
using PerfServerless.Functions.Decisions;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Limits;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.Meetings;

/// <summary>
/// <c>/api/meetings</c>: the page from which a meeting is run. A GET shows; what changes something is a POST with the page's one-time token, and is
/// answered by leading back to the page, so that a reload sends nothing again.
/// </summary>
internal static class MeetingRoutes
{
    /// <summary>Beside the signed parameters: answers with the version of what there is to see.</summary>
    public const string VersionParameter = "version";

    public static void MapMeetings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(MeetingLinks.Path, ShowAsync).Behind(RouteGate.SignedLink, LinkPurposes.Meeting).ExcludeFromDescription();
        routes.MapPost(MeetingLinks.Path, PostAsync).Behind(RouteGate.SignedLink, LinkPurposes.Meeting).ExcludeFromDescription().DisableAntiforgery()
            .Within(CardPages.CardPages.Form with { IsPressed = true });
    }

    private static async Task<IResult> ShowAsync(HttpContext context, LinkReaders readers, MeetingReads reads, MeetingPages pages)
    {
        var asksAgain = context.Request.Query.ContainsKey(VersionParameter);
        var (who, refusal) = await readers.ReadLeaderAsync(context, LinkPurposes.Meeting, asksAgain);
        if (who is null) return refusal!;
        if (!asksAgain) return await pages.AnswerAsync(who, Query(context), form: null, remark: null, context.RequestAborted);

        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(await reads.VersionAsync(CycleKey.TryParse(who.Subject)!, context.RequestAborted));
    }

    private static async Task<IResult> PostAsync(
        HttpContext context, LinkReaders readers, MeetingPages pages, MeetingBoard board, DecisionDesk desk, CardTokens tokens)
    {
        var (who, refusal) = await readers.ReadLeaderAsync(context, LinkPurposes.Meeting);
        if (who is null) return refusal!;
        if (await CardPost.ReadAsync(context.Request) is not { } post) return CardPages.CardPages.Refused(who);
        if (!CardPages.CardPages.IsOwn(context.Request) || tokens.Read(post.OneTime, MeetingPages.Subject(who), who.Person.Value) is not { } number)
            return CardPages.CardPages.Refused(who);

        var cycle = CycleKey.TryParse(who.Subject)!;
        var press = MeetingPress.Of(post, context.Request.Form, cycle, number);
        // What was sent is taken to its end; sent again, it finds what was done.
        return await ActAsync().WaitAsync(context.RequestAborted);

        async Task<IResult> ActAsync()
        {
            if (press.Wish is { } wish)
            {
                var outcome = await desk.TakeAsync(who.Scorecard, who.Scorecard.Find(who.Person)!, wish, CancellationToken.None);
                var (form, remark) = outcome.Match(
                    refused => ((ChatCard.Decide?)null, (Saying?)refused.Why), asks => (asks.Form, null), kept => (null, null));
                if (form is not null || remark is not null) return await pages.AnswerAsync(who, Query(context), form, remark, CancellationToken.None);
            }

            await MoveAsync(board, pages, who, press, cycle);
            return PageAnswer.BackTo(Query(context));
        }
    }

    private static Task MoveAsync(MeetingBoard board, MeetingPages pages, LinkReader who, MeetingPress press, CycleKey cycle) => press switch
    {
        { Verb: MeetingPress.Start } => pages.StartAsync(cycle, who.Person, CancellationToken.None),
        { Verb: MeetingPress.End } => board.ChangeAsync(cycle, (m, now) => MeetingMoves.End(m, press.Seen, who.Person, now), CancellationToken.None),
        { Verb: MeetingPress.GoOn } => board.ChangeAsync(cycle, (m, now) => MeetingMoves.GoOn(m, who.Person, now), CancellationToken.None),
        { To: { } to } => board.ChangeAsync(cycle, (m, now) => MeetingMoves.GoTo(m, press.Seen, to, who.Person, now), CancellationToken.None),
        _ => Task.CompletedTask, // a decision alone
    };

    private static string Query(HttpContext context) => context.Request.QueryString.Value!;
}
