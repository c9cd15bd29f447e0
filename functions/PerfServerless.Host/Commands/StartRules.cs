using System.Net;

namespace PerfServerless.Host.Commands;

/// <summary>
/// Where the host may run. It cannot yet tell a bot's token from a forged one, so it runs in Development on loopback only:
/// nobody but the programs of this machine can reach it.
/// </summary>
public static class StartRules
{
    /// <returns>Why the host may not start like this; null where it may.</returns>
    public static string? Refusal(string environment, IReadOnlyCollection<string> urls)
    {
        if (!string.Equals(environment, Environments.Development, StringComparison.OrdinalIgnoreCase))
            return $"This version runs in Development mode only, because it does not authenticate the bot's channel yet; it was started as '{environment}'. Set ASPNETCORE_ENVIRONMENT=Development.";
        if (urls.Count == 0) return "No address to listen on was given; use --urls http://localhost:3978.";

        return urls.Where(u => !IsLoopback(u)).Select(u => $"'{u}' can be reached from other machines, or is no address; without bot authentication only http://localhost:PORT or http://127.0.0.1:PORT is allowed.").FirstOrDefault();
    }

    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttp
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}
