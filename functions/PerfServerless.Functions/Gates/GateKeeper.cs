using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Pages;
using PerfServerless.Functions.Problems;

namespace PerfServerless.Functions.Gates;

/// <summary>Stands before every route and lets through only who shows what its gate asks for. A route that declares no gate answers nobody.</summary>
internal sealed class GateKeeper(HostKeys keys, LinkSigner links)
{
    private const string KeyHeader = "X-Api-Key";

    /// <returns>Null where the caller may pass; otherwise the answer he gets.</returns>
    public IResult? Refuse(HttpContext context)
    {
        // Nothing is there to guard: no address of ours (404), or the framework's own answer to a wrong method or content type (405, 415).
        if (context.GetEndpoint() is not RouteEndpoint endpoint) return null;

        var gate = endpoint.Metadata.GetMetadata<RouteGateMetadata>();
        return gate?.Gate switch
        {
            RouteGate.Open or RouteGate.Bot => null, // the bot's gate stands at its own door
            RouteGate.Development => IsFromHere(context.Request) ? null : NotFromHere,
            RouteGate.ApiKey => HasKey(context.Request) ? null : KeyNeeded,
            RouteGate.SignedLink => RefuseLink(context.Request, gate.LinkPurpose!, PageAnswer.LinkRefused),
            RouteGate.Operations => HasKey(context.Request) ? null : RefuseOperations(context.Request, gate.LinkPurpose!),
            RouteGate.OperationsPage => HasKey(context.Request) ? null : RefuseLink(context.Request, gate.LinkPurpose!, OperationsNotice.LinkRefused),
            null => Problem.Of(StatusCodes.Status403Forbidden, GateWords.Closed, GateWords.NoGate),
        };
    }

    private static IResult KeyNeeded =>
        Problem.Of(StatusCodes.Status401Unauthorized, GateWords.KeyNeeded, GateWords.SendKey.Say(KeyHeader));

    private static IResult NotFromHere =>
        Problem.Of(StatusCodes.Status403Forbidden, GateWords.NotFromHere, GateWords.OnlyThisMachine);

    // A page of another site can make a browser send requests here, under a name of its own (DNS rebinding) or with its origin.
    private static bool IsFromHere(HttpRequest request)
    {
        if (!IsLoopback(request.Host.Host)) return false;
        return request.Headers.Origin.Count == 0 || (Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && IsLoopback(origin.Host));
    }

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private bool HasKey(HttpRequest request)
    {
        var shown = request.Headers[KeyHeader].ToString();
        if (shown.Length == 0 && request.Headers.Authorization.ToString() is var bearer && bearer.StartsWith("Bearer ", StringComparison.Ordinal))
            shown = bearer[7..];

        return CryptographicOperations.FixedTimeEquals(Hash(shown), Hash(keys.ApiKey));
    }

    // Programs call these: they read problem details, and one that shows a key is told of the key.
    private IResult? RefuseOperations(HttpRequest request, string purpose) => ShowsKey(request)
        ? KeyNeeded
        : RefuseLink(request, purpose, expired => Problem.Of(
            StatusCodes.Status403Forbidden, GateWords.LinkOpensNothing, (expired ? GateWords.OpsLinkExpired : GateWords.OpsLinkInvalid).Say(KeyHeader)));

    private static bool ShowsKey(HttpRequest request) => request.Headers.ContainsKey(KeyHeader) || request.Headers.Authorization.Count > 0;

    private IResult? RefuseLink(HttpRequest request, string purpose, Func<bool, IResult> refused)
    {
        var query = request.Query;
        return links.Check(purpose, query["s"], query["r"], query["e"], query["h"]) switch
        {
            LinkCheck.Valid => null,
            LinkCheck.Expired => refused(true),
            LinkCheck.Invalid => refused(false),
        };
    }

    // Hashing first makes both sides equally long, so that the comparison tells nothing of the key's length.
    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
