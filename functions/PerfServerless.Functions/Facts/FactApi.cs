using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Api;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Limits;
using PerfServerless.Functions.Problems;

namespace PerfServerless.Functions.Facts;

/// <summary><c>GET /api/facts/{kind}</c>: what is known, as flat tables for analysis.</summary>
internal static class FactApi
{
    private const string Csv = "text/csv";

    public static void MapFacts(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/facts/{kind}", FactsAsync)
            .BehindKey(KeyScope.Read)
            .Within(new() { TakesLong = true })
            .Produces<Stream>(StatusCodes.Status200OK, Csv)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Actuals, verdicts, requests, escalations, briefs or decisions as CSV for analysis, by date and page by page.")
            .WithDescription(
                "?from= and ?to= are days, both included: of actuals the last day of the period, of all others the meeting's. ?limit= says how many rows a "
                + "page holds. ?after= takes the first cell of the last row of the page before; a page that is not the last has a Link to the next one. "
                + "?recordedFrom= takes a moment, for actuals alone. ?personal=true adds what people wrote. ?separator= and ?decimal= are for spreadsheets.");

    private static async Task<IResult> FactsAsync(
        string kind, HttpContext context, TenantChoice tenant, FactReads reads, CancellationToken cancellationToken)
    {
        var (query, mistake) = FactQueryReader.Read(kind, context.Request.Query);
        if (query is null) return FactNames.Find(kind) is null ? Problem.NotFound(mistake!) : Problem.BadRequest(mistake!);

        var (published, refusal) = await tenant.ReadAsync(context);
        if (refusal is not null) return refusal;

        try
        {
            var page = await reads.PageAsync(published!.Scorecard, query, cancellationToken);
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers[FactNames.RowsHeader] = page.Rows.Count.ToString(CultureInfo.InvariantCulture);
            if (page is { More: true, Rows: [.., var last] }) context.Response.Headers.Link = Next(context.Request, last.Place);
            return Results.Bytes(Encoding.UTF8.GetBytes(FactCsv.Write(page, query)), $"{Csv}; charset=utf-8; header=present");
        }
        catch (FormatException)
        {
            return Problem.BadRequest(FactWords.NoPlace);
        }
    }

    // Without the host's name: whoever reads it has come by the right one.
    private static string Next(HttpRequest request, string place)
    {
        var query = new QueryBuilder(request.Query.Where(q => !q.Key.Equals("after", StringComparison.OrdinalIgnoreCase)).Select(
            q => KeyValuePair.Create(q.Key, q.Value.ToString()))) { { "after", place } };
        return $"<{request.Path.ToUriComponent()}{query.ToQueryString()}>; rel=\"next\"";
    }
}
