using System.Diagnostics.CodeAnalysis;

namespace PerfServerless.Host.Commands;

/// <summary>The address of a host, as somebody gives it to a command.</summary>
internal static class HostAddress
{
    /// <returns>False for what no browser would open: a path, a file, another protocol.</returns>
    public static bool TryRead(string text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
