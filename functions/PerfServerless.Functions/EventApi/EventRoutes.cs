using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Api;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Problems;
using PerfServerless.Functions.Settings;
using PerfServerless.Functions.Webhooks;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.EventApi;

/// <summary>
/// <c>/api/events/destinations</c>: where an organisation's events go. Only the host's own key opens it, because a webhook takes data out.
/// <c>/api/schemas</c>: the forms of the events' data, open to everybody.
/// </summary>
internal static class EventRoutes
{
    private const string Destinations = "/api/events/destinations";
    private const string Schemas = "/api/schemas";
    private const string SchemaType = "application/schema+json";

    public static void MapEvents(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Destinations, (HttpContext context, TenantChoice tenant, EventBoard board) => OfAsync(context, tenant, async own =>
                Results.Ok(
                    (await board.StandsAsync(own.Tenant, context.RequestAborted)).Select(s => DestinationView.Of(s, CallerReader.Of(context))).ToList())))
            .Behind(RouteGate.HostKey)
            .Produces<IReadOnlyList<DestinationView>>()
            .WithSummary("Where the organisation's events go, and how each destination stands.");

        routes.MapPost(Destinations, (WebhookWish wish, HttpContext context, TenantChoice tenant, WebhookDesk desk) => OfAsync(context, tenant, async own =>
                Answer(await desk.AddAsync(own, wish.Url, wish.Contact, wish.Types, context.RequestAborted), context)))
            .Behind(RouteGate.HostKey)
            .Produces<WebhookShown>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Adds a webhook. Its secret is told in this answer and never again.");

        routes.MapPost(
                Destinations + "/{id}/rotate",
                (string id, HttpContext context, TenantChoice tenant, WebhookDesk desk) => OfAsync(context, tenant, async own =>
                    Answer(await desk.RotateAsync(own.Tenant, id, context.RequestAborted), context)))
            .Behind(RouteGate.HostKey)
            .Produces<WebhookShown>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Gives a webhook a new secret; for a day the old one signs beside it.");

        routes.MapPost(
                Destinations + "/{id}/test",
                (string id, HttpContext context, TenantChoice tenant, WebhookDesk desk) => OfAsync(context, tenant, async own =>
                    Answer(await desk.TestAsync(own.Tenant, id, context.RequestAborted), context)))
            .Behind(RouteGate.HostKey)
            .Produces(StatusCodes.Status200OK)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Sends a destination one event that tells of nothing, and says what came of it.");

        routes.MapPost(
                Destinations + "/{id}/replay",
                (string id, ReplayWish? wish, HttpContext context, TenantChoice tenant, WebhookDesk desk) => OfAsync(context, tenant, async own =>
                    Answer(await desk.ReplayAsync(own.Tenant, id, wish?.From, context.RequestAborted), context)))
            .Behind(RouteGate.HostKey)
            .Produces(StatusCodes.Status200OK)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Lets a destination go on that was held or left alone; or sends again what happened from a moment on.");

        routes.MapDelete(
                Destinations + "/{id}",
                (string id, HttpContext context, TenantChoice tenant, WebhookDesk desk) => OfAsync(context, tenant, async own =>
                    Answer(await desk.RemoveAsync(own.Tenant, id, context.RequestAborted), context)))
            .Behind(RouteGate.HostKey)
            .Produces(StatusCodes.Status200OK)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Removes a webhook.");

        routes.MapGet(Schemas, (IOptions<AppOptions> options) => Results.Json(
                EventTypes.All.Select(t => new EventTypeView(t.Name, t.CloudName, t.Summary, IdOf(t, options.Value)))))
            .Behind(RouteGate.Open)
            .WithoutStorage()
            .Produces<IReadOnlyList<EventTypeView>>()
            .WithSummary("The kinds of events, each with the address of its data's JSON Schema.");

        routes.MapGet(Schemas + "/{type}.json", (string type, IOptions<AppOptions> options) => EventTypes.Find(type) is { } found
                ? Results.Text(EventSchemas.Of(found, IdOf(found, options.Value)).ToJsonString(EventSchemas.Written), SchemaType)
                : Problem.NotFound(EventWords.NoType.Say(type, string.Join(", ", EventTypes.All.Select(t => t.Name)))))
            .Behind(RouteGate.Open)
            .WithoutStorage()
            .Produces<JsonObject>(StatusCodes.Status200OK, SchemaType)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("The JSON Schema of the data of one kind of events.");
    }

    private static string IdOf(EventType type, AppOptions options) =>
        options.PublicUrl is { IsAbsoluteUri: true } host ? CloudEvent.SchemaOf(host, type.Name).AbsoluteUri : $"{Schemas}/{type.Name}.json";

    private static IResult Answer(WebhookChange change, HttpContext context) => change.Match(
        done =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return done is { Secret: { } secret, Webhook: { } webhook }
                ? Results.Created((string?)null, new WebhookShown(webhook.Id, secret))
                : Results.Ok(new { });
        },
        refused => refused.IsState ? Problem.Conflict(refused.Why) : Problem.BadRequest(refused.Why),
        notThere => Problem.NotFound(notThere.Why));

    private static async Task<IResult> OfAsync(HttpContext context, TenantChoice tenant, Func<Scorecard, Task<IResult>> answer)
    {
        var (published, refusal) = await tenant.ReadAsync(context);
        return refusal ?? await answer(published!.Scorecard);
    }
}
