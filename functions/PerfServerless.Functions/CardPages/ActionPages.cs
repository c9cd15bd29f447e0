using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Limits;
using PerfServerless.Functions.Links;

namespace PerfServerless.Functions.CardPages;

/// <summary><c>/api/action</c>: the card of a decision and its action item as a page; it acts as the others do, by a POST with a token that counts once.</summary>
internal static class ActionPages
{
    public static void MapActionPages(this IEndpointRouteBuilder routes, RequestLimits form)
    {
        routes.MapGet(CardLinks.ActionPath, ShowAsync).Behind(RouteGate.SignedLink, LinkPurposes.Action).ExcludeFromDescription();
        routes.MapPost(CardLinks.ActionPath, PostAsync).Behind(RouteGate.SignedLink, LinkPurposes.Action).ExcludeFromDescription().DisableAntiforgery()
            .Within(form);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, LinkReaders readers, IReviewDesk desk, CardTokens tokens)
    {
        var (who, refusal) = await ReaderAsync(context, readers);
        if (who is null) return refusal!;
        return CardPages.Page(
            await desk.PressAsync(who.Tenant, who.Person, new(DecisionKey.TryParse(who.Subject)!, Move: null, "page"), context.RequestAborted), who, tokens);
    }

    private static async Task<IResult> PostAsync(HttpContext context, LinkReaders readers, IReviewDesk desk, CardTokens tokens)
    {
        var (who, refusal) = await ReaderAsync(context, readers);
        if (who is null) return refusal!;
        if (await CardPost.ReadAsync(context.Request) is not { } post) return CardPages.Refused(who);
        if (!CardPages.IsOwn(context.Request) || tokens.Read(post.OneTime, who.Subject, who.Person.Value) is not { } number) return CardPages.Refused(who);

        // What was sent is taken to its end; sent again, it finds what was done.
        return CardPages.Page(await ActAsync(desk, who, post, number).WaitAsync(context.RequestAborted), who, tokens);
    }

    private static Task<ChatCard> ActAsync(IReviewDesk desk, LinkReader who, CardPost post, string number)
    {
        var key = DecisionKey.TryParse(who.Subject)!;
        return post.Verb == CardVerb.Decide
            ? desk.DecideAsync(who.Tenant, who.Person, post.Mending(key, number), CancellationToken.None)
            : desk.PressAsync(who.Tenant, who.Person, post.Press(key, number), CancellationToken.None);
    }

    private static Task<(LinkReader? Reader, IResult? Refusal)> ReaderAsync(HttpContext context, LinkReaders readers) =>
        readers.ReadAsync(context, LinkPurposes.Action, s => DecisionKey.TryParse(s)?.Cycle.Tenant);
}
