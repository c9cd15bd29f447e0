using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Problems;

namespace PerfServerless.Functions.Api;

/// <summary><c>/api/keys</c>: an organisation's keys. Only the host's own key opens it.</summary>
internal static class KeyApi
{
    private const string Keys = "/api/keys";

    public static void MapKeys(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Keys, (HttpContext context, TenantChoice tenant, IApiKeyStore store, TimeProvider machine) =>
                OfAsync(context, tenant, async own => Results.Ok(await ListAsync(own, store, machine.GetUtcNow(), context.RequestAborted))))
            .Behind(RouteGate.HostKey)
            .Produces<IReadOnlyList<KeyView>>()
            .WithSummary("The organisation's keys, those that ended too: what they may do, when they expire, and when they were used last.");

        routes.MapPost(Keys, (KeyWish wish, HttpContext context, TenantChoice tenant, ApiKeyDesk desk, TimeProvider machine) =>
                OfAsync(context, tenant, async own => Answer(
                    await desk.MakeAsync(own, wish.Name, wish.Scopes, wish.Days, wish.By, context.RequestAborted), context, machine)))
            .Behind(RouteGate.HostKey)
            .Produces<KeyShown>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Makes a key. Its text is told in this answer and never again.");

        routes.MapPost(Keys + "/{id}/rotate", (string id, KeyTurn? turn, HttpContext context, TenantChoice tenant, ApiKeyDesk desk, TimeProvider machine) =>
                OfAsync(context, tenant, async own => Answer(
                    await desk.RotateAsync(own, id, turn?.Days, turn?.OverlapHours, context.RequestAborted), context, machine)))
            .Behind(RouteGate.HostKey)
            .Produces<KeyShown>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Gives a key a new secret and a new term; the old secret goes on working for a while. The new text is told in this answer and never again.");

        routes.MapDelete(Keys + "/{id}", (string id, HttpContext context, TenantChoice tenant, ApiKeyDesk desk, TimeProvider machine) =>
                OfAsync(context, tenant, async own => Answer(await desk.RevokeAsync(own, id, context.RequestAborted), context, machine)))
            .Behind(RouteGate.HostKey)
            .Produces<KeyView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Revokes a key. Every process lets go of it within half a minute.");
    }

    private static async Task<IReadOnlyList<KeyView>> ListAsync(TenantId tenant, IApiKeyStore store, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var used = (await store.UsesAsync(tenant, cancellationToken)).ToDictionary(u => u.KeyId, u => (DateTimeOffset?)u.At, StringComparer.Ordinal);
        return [.. (await store.ListAsync(tenant, cancellationToken)).OrderBy(k => k.MadeAt).Select(k => KeyView.Of(k, used.GetValueOrDefault(k.Id), now))];
    }

    private static IResult Answer(ApiKeyChange change, HttpContext context, TimeProvider machine) => change.Match(
        done =>
        {
            context.Response.Headers.CacheControl = "no-store";
            var view = KeyView.Of(done.Key, lastUsedAt: null, machine.GetUtcNow());
            return done.Text is { } text ? Results.Created((string?)null, new KeyShown(text.Whole, view)) : Results.Ok(view);
        },
        refused => refused.IsState ? Problem.Conflict(refused.Why) : Problem.BadRequest(refused.Why),
        noKey => Problem.NotFound(noKey.Why));

    private static async Task<IResult> OfAsync(HttpContext context, TenantChoice tenant, Func<TenantId, Task<IResult>> answer)
    {
        var (published, refusal) = await tenant.ReadAsync(context);
        return refusal ?? await answer(published!.Scorecard.Tenant);
    }
}
