using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Api;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Limits;
using PerfServerless.Functions.Problems;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Scim;

/// <summary>People by SCIM 2.0 (RFC 7643 and 7644), as Entra's provisioning sends them.</summary>
internal static class ScimApi
{
    private const string Users = ScimProblem.Root + "/Users";

    public static IServiceCollection AddScim(this IServiceCollection services) => services.AddSingleton<ScimUsers>().AddSingleton<ScimList>();

    public static void MapScim(this IEndpointRouteBuilder routes)
    {
        Read(routes, "/ServiceProviderConfig", (_, address) => ScimDiscovery.Config(address), "What a directory can do here.");
        Read(routes, "/ResourceTypes", (_, address) => All(ScimDiscovery.ResourceTypes(address)), "The kinds of things that a directory brings: users.");
        Read(routes, "/ResourceTypes/{id}", (id, address) => One(ScimDiscovery.ResourceTypes(address), id), "One of these kinds.");
        Read(routes, "/Schemas", (_, address) => All(ScimDiscovery.Schemas(address)), "The attributes of a user of which something is kept.");
        Read(routes, "/Schemas/{id}", (id, address) => One(ScimDiscovery.Schemas(address), id), "The attributes of one schema.");
        Read(routes, "/Groups", (_, _) => All([]), "Groups, of which none are kept.");
        Read(routes, "/Groups/{id}", (id, _) => One([], id), "A group, of which none are kept.");

        routes.MapGet(Users, (HttpContext context, TenantChoice tenant, ScimList list) =>
                Of(context, tenant, async (published, address) => Ok(await list.ReadAsync(published, context.Request, address, context.RequestAborted))))
            .BehindKey(KeyScope.People)
            .WithSummary("The organisation's people, by a filter and page by page (SCIM 2.0).");
        routes.MapGet(Users + "/{id}", (string id, HttpContext context, TenantChoice tenant, ScimUsers users) =>
                Of(context, tenant, async (published, address) => Ok(
                    ScimSelection.Of(context.Request).From(await users.FindAsync(published, id, address, context.RequestAborted)))))
            .BehindKey(KeyScope.People)
            .WithSummary("One person.");
        Write(routes.MapPost(Users, (HttpContext context, TenantChoice tenant, ScimUsers users) =>
                Of(context, tenant, async (published, address) =>
                {
                    var made = await users.AddAsync(
                        published.Scorecard, ScimBody.User(await ScimBody.ReadAsync(context.Request)), address, context.RequestAborted);
                    return new ScimAnswer(made, StatusCodes.Status201Created) { Location = made["meta"]!["location"]!.GetValue<string>() };
                })))
            .WithSummary("Adds a person.");
        Write(routes.MapPut(Users + "/{id}", (string id, HttpContext context, TenantChoice tenant, ScimUsers users) =>
                Of(context, tenant, async (published, address) =>
                {
                    var whole = ScimBody.User(await ScimBody.ReadAsync(context.Request));
                    return Ok(await users.ChangeAsync(
                        published.Scorecard, id, user => whole with { TimeZone = whole.TimeZone ?? user.TimeZone, Active = whole.Active ?? user.Active },
                        Version(context), address, context.RequestAborted));
                })))
            .WithSummary("Replaces what is said of a person.");
        Write(routes.MapPatch(Users + "/{id}", (string id, HttpContext context, TenantChoice tenant, ScimUsers users) =>
                Of(context, tenant, async (published, address) =>
                {
                    var body = await ScimBody.ReadAsync(context.Request);
                    return Ok(await users.ChangeAsync(
                        published.Scorecard, id, user => ScimPatch.Apply(user, body), Version(context), address, context.RequestAborted));
                })))
            .WithSummary("Changes what is said of a person; active: false sets his last day.");
        Write(routes.MapDelete(Users + "/{id}", (string id, HttpContext context, TenantChoice tenant, ScimUsers users) =>
                Of(context, tenant, async (published, address) =>
                {
                    await users.RemoveAsync(published.Scorecard, id, Version(context), address, context.RequestAborted);
                    return Results.NoContent();
                })))
            .WithSummary("Takes a person out of the directory: he gets a last day, and what he did stays.");
        Write(routes.MapPost(ScimProblem.Root + "/Groups", NoGroups)).WithSummary("Groups are not kept.");
        Write(routes.MapMethods(ScimProblem.Root + "/Groups/{id}", [HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete], NoGroups))
            .WithSummary("Groups are not kept.");
    }

    private static IResult NoGroups() => Problem.Of(StatusCodes.Status501NotImplemented, ProblemWords.Unanswerable, ScimWords.NoGroups);

    private static void Read(IEndpointRouteBuilder routes, string path, Func<string, string, JsonObject> answer, string summary) =>
        routes.MapGet(
                ScimProblem.Root + path,
                // With one parameter it would be a delegate whose result is not looked at.
                (HttpContext context, CancellationToken _) => RefusedAsync(context, () =>
                    Task.FromResult<IResult>(Ok(answer(context.Request.RouteValues["id"]?.ToString() ?? "", Address(context))))))
            .BehindKey(KeyScope.People)
            .WithSummary(summary);

    // Whoever hangs up changes nothing of what he asked for.
    private static RouteHandlerBuilder Write(RouteHandlerBuilder route) => route.BehindKey(KeyScope.People).Within(new() { GoesOn = true });

    private static async Task<IResult> Of(HttpContext context, TenantChoice tenant, Func<PublishedScorecard, string, Task<IResult>> answer)
    {
        var (published, refusal) = await tenant.ReadAsync(context);
        return refusal ?? await RefusedAsync(context, () => answer(published!, Address(context)));
    }

    private static async Task<IResult> RefusedAsync(HttpContext context, Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (ScimRefusedException e)
        {
            context.Features.Set(new ScimProblem(e.ScimType));
            return Problem.Of(e.Status, ProblemWords.Unusable, e.Why);
        }
        catch (StaleWriteException)
        {
            return Problem.Unavailable(ScimWords.Busy);
        }
    }

    private static ScimAnswer Ok(JsonObject body) => new(body);

    private static JsonObject All(IReadOnlyList<JsonObject> all) => ScimList.Of(all.Count, 1, all);

    private static JsonObject One(IReadOnlyList<JsonObject> all, string id) => all.FirstOrDefault(o => o["id"]!.GetValue<string>() == id)
        ?? throw new ScimRefusedException(StatusCodes.Status404NotFound, ScimWords.NoResource.Say(id.Length <= 60 ? id : id[..60] + "…"));

    private static string? Version(HttpContext context) => context.Request.Headers.IfMatch.ToString() is { Length: > 0 } version ? version : null;

    private static string Address(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<AppOptions>>().Value;
        return options.PublicUrl is { } url ? $"{url.ToString().TrimEnd('/')}{ScimProblem.Root}" : ScimProblem.Root;
    }
}
