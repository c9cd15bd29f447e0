using Microsoft.Extensions.Options;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;

namespace PerfServerless.Functions.Settings;

/// <summary>The bounds of limits and the rules between them, told at start-up and all together.</summary>
internal sealed class LimitOptionsRule(ConsoleReader console) : IValidateOptions<AppOptions>
{
    private const int Most = 1_000_000;
    private const int LongestRequest = 3_600;

    public ValidateOptionsResult Validate(string? name, AppOptions options)
    {
        var mistakes = Mistakes(options.Limits).Select(console.Reader.Say).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<Saying> Mistakes(LimitOptions o)
    {
        (string Name, int Value, int Most)[] all =
        [
            (nameof(o.SubmissionsPerMinute), o.SubmissionsPerMinute, Most),
            (nameof(o.PressesPerMinute), o.PressesPerMinute, Most),
            (nameof(o.MessagesPerMinute), o.MessagesPerMinute, Most),
            (nameof(o.TenantPerMinute), o.TenantPerMinute, Most),
            (nameof(o.AllPerMinute), o.AllPerMinute, Most),
            (nameof(o.StrangersPerMinute), o.StrangersPerMinute, Most),
            (nameof(o.AtOnce), o.AtOnce, Most),
            (nameof(o.ApiPerMinute), o.ApiPerMinute, Most),
            (nameof(o.RequestSeconds), o.RequestSeconds, LongestRequest),
            (nameof(o.LongRequestSeconds), o.LongRequestSeconds, LongestRequest),
        ];
        foreach (var (name, value, most) in all)
        {
            if (value < 1 || value > most) yield return SettingsWords.Limit.Say(name, 1, most);
        }

        if (o.TenantPerMinute < Math.Max(o.SubmissionsPerMinute, Math.Max(o.PressesPerMinute, o.MessagesPerMinute)))
            yield return SettingsWords.LimitBelow.Say(nameof(o.TenantPerMinute), nameof(o.SubmissionsPerMinute));
        if (o.AllPerMinute < o.TenantPerMinute) yield return SettingsWords.LimitBelow.Say(nameof(o.AllPerMinute), nameof(o.TenantPerMinute));
        if (o.LongRequestSeconds < o.RequestSeconds) yield return SettingsWords.LimitBelow.Say(nameof(o.LongRequestSeconds), nameof(o.RequestSeconds));
    }
}
