using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Edits;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Api;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Problems;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.CadenceApi;

/// <summary>
/// <c>/api/cadences/{cadence}</c>: shows a cadence and changes it. A change needs a key that may import, because it changes what an import
/// could.
/// </summary>
internal static class CadenceRoutes
{
    private const string One = "/api/cadences/{cadence}";

    public static void MapCadences(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(One, (string cadence, HttpContext context, TenantChoice tenant, BusinessTime business) => OfAsync(context, tenant, cadence, (own, found) =>
                Task.FromResult(Results.Ok(CadenceDetail.Of(found, own.Organisation, business.Now)))))
            .BehindKey(KeyScope.Read)
            .Produces<CadenceDetail>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("One cadence: its cells, its next cycle, and the meetings that are not as its rule has them.");

        Described(
            routes.MapPost(
                $"{One}/move",
                (string cadence, MeetingMove body, HttpContext context, TenantChoice tenant, CadenceDesk desk, BusinessTime business) =>
                    ChangeAsync(context, tenant, cadence, new CadenceWish.Move(body.To, body.At, body.Meeting), desk, business)),
            "Moves a meeting, and with it everything before it, in a running cycle too.");
        Described(
            routes.MapPost(
                $"{One}/skip",
                (string cadence, MeetingChoice? body, HttpContext context, TenantChoice tenant, CadenceDesk desk, BusinessTime business) =>
                    ChangeAsync(context, tenant, cadence, new CadenceWish.Skip(body?.Meeting), desk, business)),
            "Skips one meeting; a cycle that is open for it closes and asks for nothing more.");
        Described(
            routes.MapPost(
                $"{One}/run",
                (string cadence, ExtraMeeting? body, HttpContext context, TenantChoice tenant, CadenceDesk desk, BusinessTime business) =>
                    ChangeAsync(context, tenant, cadence, new CadenceWish.Run(body?.On, body?.At), desk, business)),
            "Runs an extra cycle now, beside the rhythm.");
        Described(
            routes.MapPost(
                $"{One}/set",
                (string cadence, CellWish body, HttpContext context, TenantChoice tenant, CadenceDesk desk, BusinessTime business) =>
                    ChangeAsync(context, tenant, cadence, new CadenceWish.Set(body.Column, body.Cell), desk, business)),
            "Sets one cell of a cadence.");
        Change(routes, "pause", "Pauses a cadence: no cycle opens, and one that is open closes.", () => new CadenceWish.Pause());
        Change(routes, "resume", "Lets a cadence go on that was paused or ended.", () => new CadenceWish.Resume());
        Change(routes, "end", "Ends a cadence.", () => new CadenceWish.End());
        Change(routes, "undo", "Takes the last change of a cadence's meetings or its state back.", () => new CadenceWish.Undo());
    }

    private static void Change(IEndpointRouteBuilder routes, string act, string summary, Func<CadenceWish> wish) => Described(
        routes.MapPost(
            $"{One}/{act}",
            (string cadence, HttpContext context, TenantChoice tenant, CadenceDesk desk, BusinessTime business) =>
                ChangeAsync(context, tenant, cadence, wish(), desk, business)),
        summary);

    private static void Described(RouteHandlerBuilder route, string summary) => route
        .BehindKey(KeyScope.Import)
        .Produces<CadenceChanged>()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithSummary(summary + " It stands until the folder says something new for that very cell or meeting.");

    private static Task<IResult> ChangeAsync(
        HttpContext context, TenantChoice tenant, string cadence, CadenceWish wish, CadenceDesk desk, BusinessTime business) =>
        OfAsync(context, tenant, cadence, async (own, found) =>
        {
            var reader = CallerReader.Of(context).Knowing(own) with { TimeZone = found.TimeZone };
            var edit = await desk.ChangeAsync(own.Tenant, found.Id, wish, context.RequestAborted);
            return edit?.Match(
                done => Results.Ok(new CadenceChanged(reader.Say(done.Told), CadenceDetail.Of(done.After.Find(found.Id)!, own.Organisation, business.Now))),
                refused => Problem.Conflict(refused.Why, found.TimeZone)) ?? NoCadence(own, cadence);
        });

    private static async Task<IResult> OfAsync(HttpContext context, TenantChoice tenant, string id, Func<Scorecard, Cadence, Task<IResult>> answer)
    {
        var (published, refusal) = await tenant.ReadAsync(context);
        if (refusal is not null) return refusal;

        var own = published!.Scorecard;
        return Code.TryRead<CadenceId>(id, out var code) && own.Find(code.Value) is { } found ? await answer(own, found) : NoCadence(own, id);
    }

    private static IResult NoCadence(Scorecard scorecard, string id) =>
        Problem.NotFound(ReviewProblemWords.NoCadence.Say(id, Part.Of(scorecard.Cadences.Select(c => c.Id.Value))));
}
