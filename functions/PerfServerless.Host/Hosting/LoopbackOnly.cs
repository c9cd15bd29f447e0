using System.Net;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Problems;

namespace PerfServerless.Host.Hosting;

/// <summary>
/// In Development nobody vouches for who speaks for the channel, so only programs of this machine may come in: the addresses are looked at
/// when the server listens on them, whatever setting named them, and until then and after every request shows where it comes from.
/// </summary>
internal static class LoopbackOnly
{
    /// <summary>Refuses what comes from another machine.</summary>
    public static IApplicationBuilder UseLoopbackOnly(this IApplicationBuilder app) => app.Use((context, next) => IsOwn(context.Connection.RemoteIpAddress)
        ? next(context)
        : Problem.Of(StatusCodes.Status403Forbidden, ProblemWords.Unanswerable, ProblemWords.OtherMachine).ExecuteAsync(context));

    /// <param name="bound">The addresses on which the server listens.</param>
    /// <returns>Why it may not listen there; null where nobody but this machine reaches it.</returns>
    public static Saying? Refusal(IEnumerable<string> bound) =>
        bound.Where(a => !IsLoopback(a)).Select(a => SettingsWords.NotLoopback.Say(a)).FirstOrDefault();

    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttp
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    // A server without a network, as tests have it, tells no address.
    private static bool IsOwn(IPAddress? remote) =>
        remote is null || IPAddress.IsLoopback(remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote);
}
