using System.Net;

namespace PerfServerless.Bot.Outbound;

/// <summary>
/// To which addresses the bot speaks. An activity names its own connector, so whoever can send one could otherwise
/// point the bot, and later its token, at any machine.
/// </summary>
public abstract class ServiceUrlPolicy
{
    private ServiceUrlPolicy() { }

    /// <summary>On a developer's machine: plain HTTP to this machine and nothing else.</summary>
    public static ServiceUrlPolicy Development { get; } = new LoopbackOnly();

    /// <summary>HTTPS on port 443 to one of these hosts, by name.</summary>
    public static ServiceUrlPolicy Hosts(IReadOnlyCollection<string> hosts) => new Listed(hosts);

    /// <summary>A sentence that says why the address is refused; null where it is allowed.</summary>
    public abstract string? Refusal(Uri address);

    public bool Allows(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && Refusal(uri) is null;

    private static string? AnyRefusal(Uri address)
    {
        if (!address.IsAbsoluteUri) return "The connector's address is not absolute.";
        if (address.UserInfo.Length > 0) return "The connector's address holds a user name.";
        if (address.Query.Length > 0 || address.Fragment.Length > 0) return "The connector's address holds a query.";

        return null;
    }

    private sealed class LoopbackOnly : ServiceUrlPolicy
    {
        public override string? Refusal(Uri address)
        {
            if (AnyRefusal(address) is { } why) return why;
            if (address.Scheme != Uri.UriSchemeHttp) return "In Development the connector is reached over http only.";

            return address.Host is "localhost" or "127.0.0.1" or "[::1]" ? null : "In Development the connector must be on this machine.";
        }
    }

    private sealed class Listed(IReadOnlyCollection<string> hosts) : ServiceUrlPolicy
    {
        public override string? Refusal(Uri address)
        {
            if (AnyRefusal(address) is { } why) return why;
            if (address.Scheme != Uri.UriSchemeHttps || address.Port != 443) return "The connector is reached over https on port 443 only.";
            if (IPAddress.TryParse(address.Host, out _)) return "The connector's address must be a name.";

            return hosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase) ? null : "The connector's host is not among the allowed ones.";
        }
    }
}
