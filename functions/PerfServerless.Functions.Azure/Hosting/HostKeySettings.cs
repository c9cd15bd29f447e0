using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Azure.Hosting;

/// <summary>The host's keys from its settings, which should be references to a key vault.</summary>
public static class HostKeySettings
{
    private const int ShortestApiKey = 20;
    private const int ShortestLinkKey = 32;

    /// <exception cref="OptionsValidationException">A key is missing or too short; both are told at once.</exception>
    public static HostKeys Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var api = configuration[$"{AppOptions.Section}:ApiKey"] ?? "";
        var link = Bytes(configuration[$"{AppOptions.Section}:LinkKey"]);

        var mistakes = new List<string>();
        if (api.Length < ShortestApiKey)
            mistakes.Add($"{AppOptions.Section}:ApiKey is needed: the key of the API, at least {ShortestApiKey} characters; 'openssl rand -hex 20' makes one.");
        if (link.Length < ShortestLinkKey)
            mistakes.Add(
                $"{AppOptions.Section}:LinkKey is needed: the key that signs links, at least {ShortestLinkKey} bytes in base64; 'openssl rand -base64 32' makes one.");

        return mistakes.Count == 0 ? new HostKeys(api, link) : throw new OptionsValidationException(nameof(HostKeys), typeof(HostKeys), mistakes);
    }

    private static byte[] Bytes(string? base64)
    {
        var bytes = new byte[base64?.Length ?? 0];
        return Convert.TryFromBase64String(base64 ?? "", bytes, out var written) ? bytes[..written] : [];
    }
}
