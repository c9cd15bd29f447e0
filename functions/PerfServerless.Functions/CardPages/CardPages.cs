using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Limits;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.CardPages;

/// <summary>
/// <c>/api/desk</c> and <c>/api/escalation</c>: the cards of a person as pages, opened by his signed link. A GET shows and never acts, because
/// mail scanners open links; acting is a POST of the page's own form with its one-time token.
/// </summary>
internal static class CardPages
{
    public static void MapCardPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(CardLinks.DeskPath, ShowDeskAsync).Behind(RouteGate.SignedLink, LinkPurposes.Desk).ExcludeFromDescription();
        routes.MapPost(CardLinks.DeskPath, PostDeskAsync).Behind(RouteGate.SignedLink, LinkPurposes.Desk).ExcludeFromDescription().DisableAntiforgery()
            .Within(Form);
        routes.MapGet(CardLinks.EscalationPath, ShowEscalationAsync).Behind(RouteGate.SignedLink, LinkPurposes.Escalation).ExcludeFromDescription();
        routes.MapPost(CardLinks.EscalationPath, PostEscalationAsync).Behind(RouteGate.SignedLink, LinkPurposes.Escalation).ExcludeFromDescription()
            .DisableAntiforgery().Within(Form);
        routes.MapHandoverPages(Form);
        routes.MapActionPages(Form);
    }

    /// <summary>Notes in scripts beyond the Latin one are nine times as long as they look, once a browser has written them into a form.</summary>
    internal static RequestLimits Form { get; } = new() { Body = 256 * 1024, GoesOn = true };

    private static async Task<IResult> ShowDeskAsync(HttpContext context, LinkReaders readers, IReviewDesk desk, CardTokens tokens)
    {
        var (who, refusal) = await DeskReaderAsync(context, readers);
        if (who is null) return refusal!;
        return Page(await desk.ShowAsync(who.Tenant, who.Person, context.RequestAborted), who, tokens);
    }

    private static async Task<IResult> PostDeskAsync(HttpContext context, LinkReaders readers, IReviewDesk desk, CardTokens tokens)
    {
        var (who, refusal) = await DeskReaderAsync(context, readers);
        if (who is null) return refusal!;
        if (await CardPost.ReadAsync(context.Request) is not { } post) return Refused(who);
        if (!IsOwn(context.Request) || Number(post, who, tokens) is not { } number) return Refused(who);

        // Whatever waits for the answer may hang up: what was sent is taken to its end.
        var answer = await ActAsync(desk, who, post, $"page-{number}", CancellationToken.None).WaitAsync(context.RequestAborted);
        return answer is null ? Refused(who) : Page(answer, who, tokens);
    }

    private static async Task<ChatCard?> ActAsync(IReviewDesk desk, LinkReader who, CardPost post, string id, CancellationToken cancellationToken)
    {
        var (tenant, person) = (who.Tenant, who.Person);
        return post.Verb switch
        {
            CardVerb.Submit => await desk.SubmitAsync(who.Scorecard, person, post.Submission(new(tenant, person), id), cancellationToken),
            CardVerb.Next => await desk.NextPageAsync(who.Scorecard, person, post.Submission(new(tenant, person), id), cancellationToken),
            CardVerb.Correct => await desk.CorrectAsync(tenant, person, cancellationToken),
            CardVerb.Show => await desk.ShowAsync(tenant, person, cancellationToken),
            CardVerb.Statement when post.Request is { } request => await desk.OfferStatementAsync(tenant, person, request, cancellationToken),
            CardVerb.State when post.Request is { } request => await desk.TakeStatementAsync(tenant, person, post.Statement(request, id), cancellationToken),
            _ => null,
        };
    }

    private static async Task<IResult> ShowEscalationAsync(HttpContext context, LinkReaders readers, ManagerPages pages, CardTokens tokens)
    {
        var (who, refusal) = await ManagerAsync(context, readers, pages);
        if (who is null) return refusal!;
        return Page(await pages.ShowAsync(CycleKey.TryParse(who.Subject)!, who.Person, remark: null, context.RequestAborted), who, tokens);
    }

    private static async Task<IResult> PostEscalationAsync(HttpContext context, LinkReaders readers, ManagerPages pages, CardTokens tokens)
    {
        var (who, refusal) = await ManagerAsync(context, readers, pages);
        if (who is null) return refusal!;
        if (await CardPost.ReadAsync(context.Request) is not { } post) return Refused(who);
        if (!IsOwn(context.Request) || Number(post, who, tokens) is not { } number) return Refused(who);

        var cycle = CycleKey.TryParse(who.Subject)!;
        var order = post.Verb switch
        {
            CardVerb.Nudge => post.Order(cycle, ManagerAct.Nudge, filled: true),
            CardVerb.Excuse => post.Order(cycle, ManagerAct.Excuse, filled: false),
            CardVerb.Undo => post.Order(cycle, ManagerAct.UndoExcuse, filled: true),
            CardVerb.Take => post.Order(cycle, ManagerAct.Acknowledge, filled: true),
            CardVerb.Manage => post.Order(cycle, act: null, filled: false),
            CardVerb.Order => post.Order(cycle, act: null, filled: true),
            _ => null,
        };
        // As above: what was sent is taken to its end.
        return order is null
            ? Refused(who)
            : Page(
                await pages.OrderAsync(who.Person, order, number, CancellationToken.None)
                    .WaitAsync(context.RequestAborted),
                who,
                tokens);
    }

    /// <summary>Browsers say from which page a form was sent; one of another site is not ours, whatever token it found.</summary>
    internal static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin.Count == 0
        || (Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && string.Equals(
            origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));

    internal static IResult Page(ChatCard card, LinkReader who, CardTokens tokens) =>
        PageAnswer.Form(CardPage.Render(card, who.Reader, tokens.Make(card is ChatCard.Statement ? Stating(who) : who.Subject, who.Person.Value)));

    /// <returns>The number of the post's token; null where it was not made for this form.</returns>
    private static string? Number(CardPost post, LinkReader who, CardTokens tokens) => post.Verb switch
    {
        CardVerb.State => tokens.Read(post.OneTime, Stating(who), who.Person.Value),
        // Back, from either form.
        CardVerb.Show => tokens.Read(post.OneTime, who.Subject, who.Person.Value) ?? tokens.Read(post.OneTime, Stating(who), who.Person.Value),
        _ => tokens.Read(post.OneTime, who.Subject, who.Person.Value),
    };

    // Values and statements are remembered apart: a token that was good for both forms would count twice.
    private static string Stating(LinkReader who) => $"{who.Subject}|{CardVerb.State}";

    internal static IResult Refused(LinkReader who) =>
        PageAnswer.Form(CardPage.Notice(CardPageWords.TokenUsedTitle, CardPageWords.TokenUsed, who.Reader), StatusCodes.Status400BadRequest);

    private static Task<(LinkReader? Reader, IResult? Refusal)> DeskReaderAsync(HttpContext context, LinkReaders readers) =>
        readers.ReadAsync(context, LinkPurposes.Desk, s => DeskKey.TryParse(s)?.Tenant);

    private static Task<(LinkReader? Reader, IResult? Refusal)> ManagerAsync(HttpContext context, LinkReaders readers, ManagerPages pages) =>
        readers.ReadAsync(
            context,
            LinkPurposes.Escalation,
            s => CycleKey.TryParse(s)?.Tenant,
            (scorecard, person) => pages.IsForAsync(scorecard, CycleKey.TryParse(context.Request.Query["s"])!, person, context.RequestAborted));
}
