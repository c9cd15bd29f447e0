using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using PerfServerless.Domain.Identity;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Azure.Hosting;

/// <summary>
/// The host's keys from its settings, which should be references to a key vault. To rotate the key that signs links, name the new one with an
/// id of its own, and the one before it among the old keys until the links it signed have expired.
/// </summary>
public static class HostKeySettings
{
    private const string Api = $"{AppOptions.Section}:ApiKey";
    private const string Link = $"{AppOptions.Section}:LinkKey";
    private const string LinkId = $"{AppOptions.Section}:LinkKeyId";
    private const string Old = $"{AppOptions.Section}:OldLinkKeys";
    private const int LongestId = 32;

    /// <exception cref="OptionsValidationException">A key is missing or too short; all mistakes are told at once.</exception>
    public static HostKeys Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var api = configuration[Api] ?? "";
        var link = Bytes(configuration[Link]);
        var id = Named(configuration[LinkId]);

        var mistakes = new List<string>();
        if (api.Length < HostKeys.ShortestApiKey)
            mistakes.Add($"{Api} is needed: the key of the API, at least {HostKeys.ShortestApiKey} characters; 'openssl rand -hex 20' makes one.");
        if (link.Length < HostKeys.ShortestLinkKey)
            mistakes.Add($"{Link} is needed: the key that signs links, {Secret()}.");
        if (!IsId(id)) mistakes.Add($"{LinkId} may hold 1 to {LongestId} letters, digits and '-'.");

        var old = configuration.GetSection(Old).GetChildren().Select(s => OldKey(s, mistakes)).OfType<OldLinkKey>().ToList();
        if (old.Select(k => k.Id).Append(id).GroupBy(i => i ?? "", StringComparer.Ordinal).Any(g => g.Count() > 1))
            mistakes.Add($"Every key that signs or signed links needs an id of its own: {LinkId} and {Old}; only one of a build before keys had ids may have none.");

        return mistakes.Count == 0
            ? new HostKeys(api, link) { LinkKeyId = id, OldLinkKeys = old }
            : throw new OptionsValidationException(nameof(HostKeys), typeof(HostKeys), mistakes);
    }

    private static OldLinkKey? OldKey(IConfigurationSection section, List<string> mistakes)
    {
        var (id, key, until) = (Named(section["Id"]), Bytes(section["Key"]), DateTimeOffset.MaxValue);
        if (!IsId(id)) mistakes.Add($"{section.Path}:Id may hold 1 to {LongestId} letters, digits and '-'.");
        if (key.Length < HostKeys.ShortestLinkKey) mistakes.Add($"{section.Path}:Key is needed: a key that signed links, {Secret()}.");
        if (section["Until"] is { } text
            && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out until))
        {
            mistakes.Add($"{section.Path}:Until must be a day or a moment, such as 2027-03-01, or be left out.");
        }

        return key.Length < HostKeys.ShortestLinkKey ? null : new(id, key, until);
    }

    private static string Secret() => $"at least {HostKeys.ShortestLinkKey} bytes in base64; 'openssl rand -base64 32' makes one";

    // A setting left empty is one that is not there.
    private static string? Named(string? id) => string.IsNullOrEmpty(id) ? null : id;

    private static bool IsId(string? id) => id is null || Code.IsValid(id, LongestId);

    private static byte[] Bytes(string? base64)
    {
        var bytes = new byte[base64?.Length ?? 0];
        return Convert.TryFromBase64String(base64 ?? "", bytes, out var written) ? bytes[..written] : [];
    }
}
