using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Pages;
using PerfServerless.Functions.Problems;
using PerfServerless.Storage.Stores;

namespace PerfServerless.Functions.Gates;

/// <summary>Stands before every route and lets through only who shows what its gate asks for. A route that declares no gate answers nobody.</summary>
/// <param name="storage">Whether storage has answered yet; null over stores of another kind.</param>
internal sealed class GateKeeper(HostKeys keys, LinkSigner links, ApiKeyChecks checks, ILogger<GateKeeper> logger, StorageStart? storage = null)
{
    private const string KeyHeader = "X-Api-Key";
    private const string Bearer = "Bearer ";
    private const int LongestKey = 1_024;

    /// <returns>Null where the caller may pass; otherwise the answer he gets.</returns>
    public async Task<IResult?> RefuseAsync(HttpContext context)
    {
        // Nothing is there to guard: no address of ours (404), or the framework's own answer to a wrong method or content type (405, 415).
        if (context.GetEndpoint() is not RouteEndpoint endpoint) return null;

        var (gate, request) = (endpoint.Metadata.GetMetadata<RouteGateMetadata>(), context.Request);
        return gate?.Gate switch
        {
            RouteGate.Open or RouteGate.Bot => null, // the bot's gate stands at its own door
            RouteGate.Development => IsFromHere(request) ? null : NotFromHere,
            RouteGate.ApiKey when gate.Scope is null => NoGate,
            RouteGate.ApiKey or RouteGate.HostKey => await RefuseKeyAsync(context, endpoint, gate),
            RouteGate.SignedLink => RefuseLink(request, gate.LinkPurpose!, PageAnswer.LinkRefused),
            // Programs call these: they read problem details, and one that shows a key is told of the key.
            RouteGate.Operations => ShowsKey(request) ? await RefuseKeyAsync(context, endpoint, gate) : RefuseLink(request, gate.LinkPurpose!, OperationsLinkRefused),
            RouteGate.OperationsPage => IsHostKey(Shown(request)) ? null : RefuseLink(request, gate.LinkPurpose!, OperationsNotice.LinkRefused),
            null => NoGate,
        };
    }

    private static IResult KeyNeeded =>
        Problem.Of(StatusCodes.Status401Unauthorized, GateWords.KeyNeeded, GateWords.SendKey.Say(KeyHeader));

    private static IResult NotFromHere =>
        Problem.Of(StatusCodes.Status403Forbidden, GateWords.NotFromHere, GateWords.OnlyThisMachine);

    private static IResult NoGate => Problem.Of(StatusCodes.Status403Forbidden, GateWords.Closed, GateWords.NoGate);

    // A page of another site can make a browser send requests here, under a name of its own (DNS rebinding) or with its origin.
    private static bool IsFromHere(HttpRequest request)
    {
        if (!IsLoopback(request.Host.Host)) return false;
        return request.Headers.Origin.Count == 0 || (Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && IsLoopback(origin.Host));
    }

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private async Task<IResult?> RefuseKeyAsync(HttpContext context, RouteEndpoint endpoint, RouteGateMetadata gate)
    {
        var (shown, route) = (Shown(context.Request), endpoint.RoutePattern.RawText ?? "");
        if (IsHostKey(shown))
        {
            if (!HttpMethods.IsGet(context.Request.Method)) logger.HostKeyUsed(context.Request.Method, route);
            context.Features.Set<ApiCaller>(new ApiCaller.Host());
            return null;
        }

        if (ApiKeyText.TryParse(shown) is not { } text)
        {
            if (shown.Length > 0) logger.KeyRefused(route, "-", "-", KeyStanding.Unknown);
            return KeyNeeded;
        }

        if (storage is { IsReady: false }) return Problem.Unavailable(ProblemWords.StorageAwaited);

        return (await checks.CheckAsync(text, context.RequestAborted)).Match(
            works =>
            {
                if (gate.Scope is { } scope && works.Key.Scopes.Contains(scope))
                {
                    context.Features.Set<ApiCaller>(new ApiCaller.Organisation(works.Key.Tenant, works.Key.Id));
                    return null;
                }

                logger.KeyNotAllowed(route, works.Key.Tenant, works.Key.Id);
                return Problem.Of(
                    StatusCodes.Status403Forbidden,
                    KeyWords.NotAllowed,
                    gate.Scope is { } missing ? KeyWords.ScopeMissing.Say(works.Key.Id, ApiKeyDesk.NameOf(missing)) : KeyWords.HostOnly);
            },
            refused =>
            {
                logger.KeyRefused(route, text.Tenant.Value, text.Id, refused.Standing);
                return Problem.Of(StatusCodes.Status401Unauthorized, KeyWords.Refused, refused.Why);
            });
    }

    private bool IsHostKey(string shown) => shown.Length <= LongestKey && CryptographicOperations.FixedTimeEquals(Hash(shown), Hash(keys.ApiKey));

    /// <summary>The key as it came; never one in an address, where it would end up in logs.</summary>
    private static string Shown(HttpRequest request)
    {
        var shown = request.Headers[KeyHeader].ToString();
        return shown.Length == 0 && request.Headers.Authorization.ToString() is var bearer && bearer.StartsWith(Bearer, StringComparison.Ordinal)
            ? bearer[Bearer.Length..]
            : shown;
    }

    private static bool ShowsKey(HttpRequest request) => request.Headers.ContainsKey(KeyHeader) || request.Headers.Authorization.Count > 0;

    private static IResult OperationsLinkRefused(bool expired) => Problem.Of(
        StatusCodes.Status403Forbidden, GateWords.LinkOpensNothing, (expired ? GateWords.OpsLinkExpired : GateWords.OpsLinkInvalid).Say(KeyHeader));

    private IResult? RefuseLink(HttpRequest request, string purpose, Func<bool, IResult> refused)
    {
        var query = request.Query;
        var check = links.Check(purpose, query["s"], query["r"], query["e"], query["h"], query["k"]);
        if (check != LinkCheck.Valid) logger.LinkRefused(purpose, check);
        return check switch
        {
            LinkCheck.Valid => null,
            LinkCheck.Expired => refused(true),
            LinkCheck.Invalid => refused(false),
        };
    }

    // Hashing first makes both sides equally long, so that the comparison tells nothing of the key's length.
    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
