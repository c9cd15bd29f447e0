using System.Net;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Host.Hosting;

namespace PerfServerless.Host.Commands;

/// <summary>
/// Where the host may listen. In Development nobody vouches for the channel, so nobody but the programs of this machine may reach it. Outside
/// it, what people send and get travels encrypted: to the host itself, or to a proxy that is named.
/// </summary>
internal static class StartRules
{
    // What makes the framework believe everybody's X-Forwarded headers.
    private const string BelieveEverybody = "ForwardedHeaders_Enabled";

    private const string Certificate = "Kestrel:Certificates:Default";

    /// <param name="environment">As <c>ASPNETCORE_ENVIRONMENT</c> names it.</param>
    /// <param name="urls">Where it is to listen.</param>
    /// <returns>Why the host may not start like this; empty where it may.</returns>
    public static IReadOnlyList<Saying> Refusals(string environment, IReadOnlyCollection<string> urls, IConfiguration settings)
    {
        var isDevelopment = IsDevelopment(environment);
        return
        [
            .. urls.Count == 0 ? [SettingsWords.NoUrls] : isDevelopment ? OfDevelopment(urls) : [.. InClear(urls, settings), .. OfCertificate(urls, settings)],
            .. bool.TryParse(settings[BelieveEverybody], out var blindly) && blindly ? [SettingsWords.ForwardedBlindly.Say(TrustedProxies.Setting)] : Array.Empty<Saying>(),
            .. TrustedProxies.Of(settings).Unreadable.Select(text => SettingsWords.ProxyUnreadable.Say(TrustedProxies.Setting, text)),
            .. !isDevelopment && IsEmulator(settings["Storage:ConnectionString"]) ? [SettingsWords.EmulatorOutside] : Array.Empty<Saying>(),
        ];
    }

    /// <param name="bound">The addresses on which the server really listens, whatever setting named them.</param>
    /// <returns>Why it may not listen there; null where it may.</returns>
    public static Saying? RefusalOf(string environment, IReadOnlyCollection<string> bound, IConfiguration settings) =>
        IsDevelopment(environment) ? LoopbackOnly.Refusal(bound) : InClear(bound, settings).FirstOrDefault();

    private static bool IsDevelopment(string environment) => string.Equals(environment, Environments.Development, StringComparison.OrdinalIgnoreCase);

    private static Saying[] OfDevelopment(IReadOnlyCollection<string> urls) => LoopbackOnly.Refusal(urls) is { } refusal ? [refusal] : [];

    // Behind a proxy on another machine the network between the two is the operator's; that there is one is said by naming it.
    private static IEnumerable<Saying> InClear(IReadOnlyCollection<string> urls, IConfiguration settings) => TrustedProxies.Of(settings).Networks.Count > 0
        ? []
        : urls.Where(u => !IsHttps(u) && !IsLoopback(u)).Select(u => SettingsWords.InClear.Say(u, TrustedProxies.Setting));

    private static IEnumerable<Saying> OfCertificate(IReadOnlyCollection<string> urls, IConfiguration settings)
    {
        if (!urls.Any(IsHttps)) yield break;

        if (settings[$"{Certificate}:Path"] is not { Length: > 0 } path) yield return SettingsWords.NoCertificate.Say($"{Certificate}:Path", $"{Certificate}:KeyPath");
        else if (!File.Exists(path)) yield return SettingsWords.NoFile.Say($"{Certificate}:Path", path);
        if (settings[$"{Certificate}:KeyPath"] is { Length: > 0 } key && !File.Exists(key)) yield return SettingsWords.NoFile.Say($"{Certificate}:KeyPath", key);
    }

    private static bool IsHttps(string url) => url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    private static bool IsEmulator(string? connectionString) =>
        connectionString?.Contains("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase) == true;
}
