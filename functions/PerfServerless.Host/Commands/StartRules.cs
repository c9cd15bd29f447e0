using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Host.Hosting;

namespace PerfServerless.Host.Commands;

/// <summary>
/// Where the host may run. It cannot yet tell a bot's token from a forged one, so it runs in Development on loopback only:
/// nobody but the programs of this machine can reach it.
/// </summary>
internal static class StartRules
{
    /// <returns>Why the host may not start like this; null where it may.</returns>
    public static Saying? Refusal(string environment, IReadOnlyCollection<string> urls)
    {
        if (!string.Equals(environment, Environments.Development, StringComparison.OrdinalIgnoreCase))
            return SettingsWords.OnlyDevelopment.Say(environment);
        if (urls.Count == 0) return SettingsWords.NoUrls;

        return LoopbackOnly.Refusal(urls);
    }
}
