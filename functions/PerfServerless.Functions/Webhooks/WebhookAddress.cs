using System.Net;
using System.Net.Sockets;
using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;

namespace PerfServerless.Functions.Webhooks;

/// <summary>
/// Which addresses events may be posted to: https at a public host, so that nobody makes this host ask things of its own network. A host inside
/// is taken where the settings name it; on a developer's machine that machine is.
/// </summary>
/// <param name="internalHosts">Hosts that may have addresses of their own network.</param>
/// <param name="ownMachine">This machine may be named, without TLS.</param>
internal sealed class WebhookAddress(IEnumerable<string> internalHosts, bool ownMachine)
{
    private readonly HashSet<string> internalHosts = new(internalHosts, StringComparer.OrdinalIgnoreCase);

    /// <returns>The address, or why it is not taken.</returns>
    public (Uri? Url, Saying? Refusal) Read(string? text)
    {
        if (text is null || text.Length > EventWebhook.LongestUrl || !Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Host.Length == 0)
            return (null, EventWords.NoUrl.Say(EventWebhook.LongestUrl));
        if (url.UserInfo.Length > 0) return (null, EventWords.UrlWithSecret);
        if (url.Fragment.Length > 0) return (null, EventWords.UrlWithFragment);
        if (ownMachine && url.IsLoopback && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)) return (url, null);
        if (url.Scheme != Uri.UriSchemeHttps) return (null, EventWords.UrlWithoutTls);
        if (internalHosts.Contains(url.Host)) return (url, null);
        if (url.HostNameType is not UriHostNameType.Dns) return (null, EventWords.UrlByNumber);
        return url.IsLoopback || !url.Host.Contains('.', StringComparison.Ordinal) ? (null, EventWords.UrlInside.Say(url.Host)) : (url, null);
    }

    /// <summary>Whether a connection to what a host's name stands for may be made.</summary>
    public bool MayConnect(string host, IPAddress address) =>
        internalHosts.Contains(host) || (IPAddress.IsLoopback(address) ? ownMachine && IsLoopbackName(host) : IsPublic(address));

    /// <summary>
    /// Not one of a private, link-local, shared, multicast or reserved range (IANA IPv4 and IPv6 Special-Purpose Address Registries).
    /// </summary>
    internal static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            var b6 = address.GetAddressBytes();
            // 2000::/3 without documentation, Teredo and 6to4, whose addresses may lead inside.
            return (b6[0] & 0xe0) == 0x20
                && !(b6[0] == 0x20 && b6[1] == 0x02)
                && !(b6[0] == 0x20 && b6[1] == 0x01 && b6[2] < 0x02)
                && !(b6[0] == 0x20 && b6[1] == 0x01 && b6[2] == 0x0d && b6[3] == 0xb8)
                && !(b6[0] == 0x3f && b6[1] == 0xff);
        }

        var b = address.GetAddressBytes();
        return (b[0], b[1], b[2]) switch
        {
            (0 or 10 or 127, _, _) => false,
            (100, >= 64 and <= 127, _) => false,
            (169, 254, _) => false,
            (172, >= 16 and <= 31, _) => false,
            (192, 168, _) or (192, 0, 0) or (192, 0, 2) or (192, 88, 99) => false,
            (198, 18 or 19, _) or (198, 51, 100) or (203, 0, 113) => false,
            ( >= 224, _, _) => false,
            _ => true,
        };
    }

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
