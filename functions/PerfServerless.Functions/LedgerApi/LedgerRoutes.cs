using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Functions.Api;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Facts;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Ledger;
using PerfServerless.Functions.Limits;
using PerfServerless.Functions.Problems;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.LedgerApi;

/// <summary><c>/api/decisions</c> and <c>/api/actions</c>: what meetings decided, and what became of it.</summary>
internal static class LedgerRoutes
{
    private const string Pages = "?limit= says how many a page holds, 1 to 1000. ?after= takes the member next of the page before, which a Link tells too. ";

    private const string Forms = "?format=csv answers with a file that has the columns of the fact decisions, ?format=markdown with one for people to read. "
        + "?personal=true adds what people wrote: the decision's text and the notes; Markdown has them always.";

    public static void MapLedger(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/decisions", (HttpContext context, TenantChoice tenant, LedgerReads reads, BusinessTime business) =>
                ListAsync(context, tenant, reads, business, LedgerQueryReader.Decisions))
            .BehindKey(KeyScope.Read)
            .Within(new() { TakesLong = true })
            .Produces<DecisionsView>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("What meetings decided, with the action items as they stand: by cadence, the newest meeting first.")
            .WithDescription($"?cadence= and ?cycle= choose. {Pages}{Forms}");

        routes.MapGet("/api/decisions/{key}", (string key, HttpContext context, TenantChoice tenant, LedgerReads reads, BusinessTime business) =>
                OneAsync(key, context, tenant, reads, business))
            .BehindKey(KeyScope.Read)
            .Produces<DecisionStory>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("One decision, and every line of what became of it.")
            .WithDescription("?personal=true adds what people wrote: the decision's text and the notes.");

        routes.MapGet("/api/actions", (HttpContext context, TenantChoice tenant, LedgerReads reads, BusinessTime business) =>
                ListAsync(context, tenant, reads, business, LedgerQueryReader.Actions))
            .BehindKey(KeyScope.Read)
            .Within(new() { TakesLong = true })
            .Produces<ActionsView>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("The action items that somebody owes, by their day: what is overdue first.")
            .WithDescription(
                "?state= takes open, which is meant where it is left out, overdue, one of the states, or all; where it asks for what is closed too, they "
                + $"come by cadence, the newest meeting first. ?owner= and ?cadence= choose. {Pages}{Forms}");
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        TenantChoice tenant,
        LedgerReads reads,
        BusinessTime business,
        Func<Scorecard, IQueryCollection, (LedgerQuery? Query, IResult? Refusal)> read)
    {
        var (published, refused) = await tenant.ReadAsync(context);
        if (refused is not null) return refused;

        var scorecard = published!.Scorecard;
        var (query, refusal) = read(scorecard, context.Request.Query);
        if (query is null) return refusal!;

        try
        {
            var page = await reads.PageAsync(scorecard, query, context.RequestAborted);
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers[FactNames.RowsHeader] = page.Rows.Count.ToString(CultureInfo.InvariantCulture);
            if (page.Next is { } next) context.Response.Headers.Link = Next(context.Request, next);
            return Answer(scorecard, query, page, context, business.Now);
        }
        catch (FormatException)
        {
            return Problem.BadRequest(LedgerWords.NoPlace);
        }
    }

    private static IResult Answer(Scorecard scorecard, LedgerQuery query, LedgerPage page, HttpContext context, DateTimeOffset now)
    {
        var reader = CallerReader.Of(context).Knowing(scorecard);
        return query.Format switch
        {
            LedgerFormat.Csv => LedgerFile.Csv(scorecard, query, page, reader),
            LedgerFormat.Markdown => LedgerFile.Markdown(scorecard, query, page, reader, now),
            LedgerFormat.Json => query.Actions is null
                ? Results.Ok(new DecisionsView([.. page.Rows.Select(View)], page.Next))
                : Results.Ok(new ActionsView([.. page.Rows.Select(View)], page.Next)),
        };

        DecisionView View(LedgerRow row) => DecisionView.Of(row.Decision, row.Cycle?.MeetingDay, scorecard, now, query.Personal);
    }

    private static async Task<IResult> OneAsync(string key, HttpContext context, TenantChoice tenant, LedgerReads reads, BusinessTime business)
    {
        var (published, refused) = await tenant.ReadAsync(context);
        if (refused is not null) return refused;

        var scorecard = published!.Scorecard;
        var (query, refusal) = LedgerQueryReader.One(scorecard, context.Request.Query);
        if (query is null) return refusal!;
        if (await reads.FindAsync(scorecard, key, context.RequestAborted) is not var (row, entries)) return Problem.NotFound(LedgerWords.NoDecision.Say(key));

        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new DecisionStory(
            DecisionView.Of(row.Decision, row.Cycle?.MeetingDay, scorecard, business.Now, query.Personal),
            [.. entries.Select(e => LedgerEntryView.Of(e, scorecard, query.Personal))]));
    }

    // Without the host's name: whoever reads it has come by the right one.
    private static string Next(HttpRequest request, string place)
    {
        var others = request.Query.Where(q => !q.Key.Equals("after", StringComparison.OrdinalIgnoreCase));
        var query = new QueryBuilder(others.Select(q => KeyValuePair.Create(q.Key, q.Value.ToString()))) { { "after", place } };
        return $"<{request.Path.ToUriComponent()}{query.ToQueryString()}>; rel=\"next\"";
    }
}
