using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Limits;
using PerfServerless.Functions.Links;

namespace PerfServerless.Functions.CardPages;

/// <summary><c>/api/handover</c>: the cards on which KPIs are reassigned, and on which somebody is asked to agree, as pages; they act as the others do.</summary>
internal static class HandoverPages
{
    public static void MapHandoverPages(this IEndpointRouteBuilder routes, RequestLimits form)
    {
        routes.MapGet(CardLinks.HandoverPath, ShowAsync).Behind(RouteGate.SignedLink, LinkPurposes.Handover).ExcludeFromDescription();
        routes.MapPost(CardLinks.HandoverPath, PostAsync).Behind(RouteGate.SignedLink, LinkPurposes.Handover).ExcludeFromDescription().DisableAntiforgery()
            .Within(form);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, LinkReaders readers, IReviewDesk desk, CardTokens tokens)
    {
        var (who, refusal) = await ReaderAsync(context, readers);
        if (who is null) return refusal!;

        var subject = HandoverSubject.TryParse(who.Subject)!;
        var card = subject.Proposal is { } id
            ? await desk.ReplyAsync(who.Tenant, who.Person, new(subject.Owner, id, Agrees: null), context.RequestAborted)
            : await desk.HandOverAsync(who.Tenant, who.Person, new(subject.Owner, HandoverWish.Nothing, Filled: false), context.RequestAborted);
        return CardPages.Page(card, who, tokens);
    }

    private static async Task<IResult> PostAsync(HttpContext context, LinkReaders readers, IReviewDesk desk, CardTokens tokens)
    {
        var (who, refusal) = await ReaderAsync(context, readers);
        if (who is null) return refusal!;
        if (await CardPost.ReadAsync(context.Request) is not { } post) return CardPages.Refused(who);
        if (!CardPages.IsOwn(context.Request) || tokens.Read(post.OneTime, who.Subject, who.Person.Value) is null) return CardPages.Refused(who);

        // What was sent is taken to its end; sent again, it finds what was done.
        var answer = await ActAsync(desk, who, HandoverSubject.TryParse(who.Subject)!, post).WaitAsync(context.RequestAborted);
        return answer is null ? CardPages.Refused(who) : CardPages.Page(answer, who, tokens);
    }

    private static async Task<ChatCard?> ActAsync(IReviewDesk desk, LinkReader who, HandoverSubject subject, CardPost post) => (post.Verb, subject.Proposal) switch
    {
        (CardVerb.HandOver, null) =>
            await desk.HandOverAsync(who.Tenant, who.Person, new(subject.Owner, post.Wish, Filled: true), CancellationToken.None),
        (CardVerb.Agree, { } id) => await desk.ReplyAsync(who.Tenant, who.Person, new(subject.Owner, id, true), CancellationToken.None),
        (CardVerb.Decline, { } id) => await desk.ReplyAsync(who.Tenant, who.Person, new(subject.Owner, id, false, post.Why), CancellationToken.None),
        _ => null,
    };

    private static Task<(LinkReader? Reader, IResult? Refusal)> ReaderAsync(HttpContext context, LinkReaders readers) =>
        readers.ReadAsync(context, LinkPurposes.Handover, s => HandoverSubject.TryParse(s)?.Tenant);
}
