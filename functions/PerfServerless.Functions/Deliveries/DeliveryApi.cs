using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Api;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Problems;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Deliveries;

/// <summary><c>GET /api/deliveries</c>: what became of messages.</summary>
internal static class DeliveryApi
{
    public static void MapDeliveries(this IEndpointRouteBuilder routes) => routes
        .MapGet(
            "/api/deliveries",
            async (string? cycle, string? person, HttpContext context, TenantChoice tenant, DeliveryBoard board, CancellationToken cancellationToken) =>
            {
                var (published, refusal) = await tenant.ReadAsync(context);
                return refusal ?? await ReadAsync(board, published!.Scorecard, cycle, person, CallerReader.Of(context), cancellationToken);
            })
        .BehindKey(KeyScope.Read)
        .Produces<DeliveriesView>()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithSummary(
            "What became of messages, newest first: of a cycle, of a person in the last three months, or all of the last week. Each is queued, sent, "
            + "delivered, read or failed, with the reason.");

    private static async Task<IResult> ReadAsync(
        DeliveryBoard board, Scorecard scorecard, string? cycle, string? person, Reader caller, CancellationToken cancellationToken)
    {
        PersonId? who = null;
        if (person is { Length: > 0 })
        {
            if (!Code.TryRead<PersonId>(person, out var id) || scorecard.Find(id.Value) is null) return Problem.NotFound(DeliveryWords.NoPerson.Say(person));
            who = id;
        }

        CycleKey? key = null;
        if (cycle is { Length: > 0 })
        {
            key = CycleKey.TryParse(cycle);
            if (key is null || key.Tenant != scorecard.Tenant) return Problem.NotFound(ReviewProblemWords.NoCycle.Say(cycle));
        }

        return await board.ReadAsync(scorecard.Tenant, key, who, cancellationToken) is var (stands, more)
            ? Results.Ok(new DeliveriesView([.. stands.Select(s => DeliveryView.Of(s, scorecard, caller))], more))
            : Problem.NotFound(ReviewProblemWords.NoCycle.Say(cycle!));
    }
}
