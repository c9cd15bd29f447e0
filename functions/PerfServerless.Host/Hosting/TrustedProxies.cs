using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace PerfServerless.Host.Hosting;

/// <summary>
/// The reverse proxies before this host: what they say of a request's origin (<c>X-Forwarded-For</c>, <c>-Proto</c>, <c>-Host</c>) counts, what
/// anybody else says does not.
/// </summary>
/// <param name="Unreadable">What the setting names and nobody can be recognised by; every address at once is among it.</param>
internal sealed record TrustedProxies(IReadOnlyList<IPNetwork> Networks, IReadOnlyList<string> Unreadable)
{
    /// <summary>Addresses and networks, such as <c>10.0.0.5, 10.1.0.0/16</c>.</summary>
    public const string Setting = "Proxy:Addresses";

    private static readonly char[] Between = [',', ';', ' ', '\t', '\r', '\n'];

    public static TrustedProxies Of(IConfiguration settings)
    {
        var named = (settings[Setting] ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(text => (Text: text, Network: Read(text))).ToList();
        return new([.. named.Select(n => n.Network).OfType<IPNetwork>()], [.. named.Where(n => n.Network is null).Select(n => n.Text)]);
    }

    /// <param name="publicHost">The only host that a proxy may name.</param>
    public ForwardedHeadersOptions Options(string publicHost)
    {
        // Every proxy of a chain is named, so the chain is followed to its end.
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,
            AllowedHosts = [publicHost],
        };
        options.KnownProxies.Clear(); // this machine is trusted only where it is named
        options.KnownIPNetworks.Clear();
        foreach (var network in Networks) options.KnownIPNetworks.Add(network);
        return options;
    }

    private static IPNetwork? Read(string text)
    {
        if (IPAddress.TryParse(text, out var address)) return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(text, out var network) && network.PrefixLength > 0 ? network : null;
    }
}
