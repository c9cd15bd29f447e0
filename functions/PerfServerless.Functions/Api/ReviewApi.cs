using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Actuals;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Problems;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Api;

/// <summary>The API of cadences, cycles, briefs and actuals.</summary>
internal static class ReviewApi
{
    public static void MapReviewApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(
                "/api/cadences",
                (HttpContext context, TenantChoice tenant, ReviewReads reads, CancellationToken cancellationToken) =>
                    Of(context, tenant, async s => Results.Ok(await reads.CadencesAsync(s, cancellationToken))))
            .BehindKey(KeyScope.Read)
            .Produces<IReadOnlyList<CadenceView>>()
            .WithSummary("The organisation's review cadences, with the cycle that is open and the next meeting.");

        routes.MapGet(
                "/api/cadences/{cadence}/cycles",
                (string cadence, HttpContext context, TenantChoice tenant, ReviewReads reads, CancellationToken cancellationToken) =>
                    Of(context, tenant, s => reads.CyclesAsync(s, cadence, cancellationToken)))
            .BehindKey(KeyScope.Read)
            .Produces<IReadOnlyList<CycleLine>>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("A cadence's cycles, newest meeting first.");

        routes.MapGet(
                "/api/cycles/{key}",
                (string key, HttpContext context, TenantChoice tenant, ReviewReads reads, CancellationToken cancellationToken) =>
                    Of(context, tenant, s => reads.CycleAsync(s, key, CallerReader.Of(context), cancellationToken)))
            .BehindKey(KeyScope.Read)
            .Produces<CycleView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("One cycle: its state, everybody's check-in, and what happened in it.");

        routes.MapGet(
                "/api/cycles/{key}/brief",
                (string key, string? format, HttpContext context, TenantChoice tenant, ReviewReads reads, CancellationToken cancellationToken) =>
                    Of(context, tenant, s => reads.BriefAsync(s, key, format, CallerReader.Of(context), cancellationToken)))
            .BehindKey(KeyScope.Read)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("A cycle's brief, once it went out.")
            .WithDescription(
                "?format=json, csv or markdown answers with a file: everything, the numbers behind it (the columns of the fact verdicts), or what the page says. "
                + "Its numbers stay as they were compiled; beside them stand updatedSince, what was given or corrected since, "
                + "and decisions, what its meeting decided. "
                + "Accept-Language decides its language, and which signs a CSV file has between cells and before decimals.");

        routes.MapPost(
                "/api/actuals",
                (ActualPush push, HttpContext context, TenantChoice tenant, ActualPushes pushes, CancellationToken cancellationToken) =>
                    Of(context, tenant, async s => Answer(await pushes.TakeAsync(s, push, KeyOf(context), cancellationToken))))
            .BehindKey(KeyScope.Actuals)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary(
                "Records a KPI's value for a period. The same value again changes nothing; another one is a correction. Of two values the one with "
                + "the later asOf stands, else the one received later. With the header Idempotency-Key a value is recorded once.");
    }

    private static string? KeyOf(HttpContext context) => context.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } key ? key : null;

    private static IResult Answer(PushOutcome outcome) => outcome.Match(
        recorded => Results.Created((string?)null, new { recorded = true, id = recorded.Id, corrects = recorded.Corrects }),
        late => Results.Created((string?)null, new { recorded = true, id = late.Id, supersededBy = late.SupersededBy }),
        known => Results.Ok(new { recorded = false, id = known.Id }),
        refused => refused.Kind switch
        {
            PushRefusal.NoKpi => Problem.NotFound(refused.Why),
            PushRefusal.Unusable => Problem.BadRequest(refused.Why),
            PushRefusal.KeyTaken or PushRefusal.Returns => Problem.Conflict(refused.Why),
        });

    private static async Task<IResult> Of(HttpContext context, TenantChoice tenant, Func<Scorecard, Task<IResult>> answer)
    {
        var (published, refusal) = await tenant.ReadAsync(context);
        return refusal ?? await answer(published!.Scorecard);
    }
}
