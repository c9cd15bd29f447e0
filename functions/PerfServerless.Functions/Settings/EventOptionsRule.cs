using Microsoft.Extensions.Options;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;

namespace PerfServerless.Functions.Settings;

/// <summary>The rules of the settings of events, told at start-up and all together.</summary>
internal sealed class EventOptionsRule(ConsoleReader console) : IValidateOptions<AppOptions>
{
    public const int MostDays = 365;

    private const int LongestTopic = 260;

    public ValidateOptionsResult Validate(string? name, AppOptions options)
    {
        var mistakes = Mistakes(options.Events).Select(console.Reader.Say).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<Saying> Mistakes(EventOptions o)
    {
        if (o.ServiceBus.Uri is { } uri && (!uri.IsAbsoluteUri || uri.Scheme != Uri.UriSchemeHttps || uri.PathAndQuery != "/"))
            yield return EventSettingsWords.ServiceBusUri.Say(uri.ToString());
        if (o.ServiceBus.Topic.Length is 0 or > LongestTopic || !o.ServiceBus.Topic.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/'))
            yield return EventSettingsWords.Topic.Say(o.ServiceBus.Topic);
        if (o.Queue is { Length: > 0 } queue && !IsQueue(queue)) yield return EventSettingsWords.Queue.Say(queue);
        if (o.KeptDays is < 1 or > MostDays) yield return EventSettingsWords.KeptDays.Say(MostDays);
    }

    // Naming queues and metadata: 3 to 63 lower-case letters, digits and single hyphens, which stand neither first nor last.
    private static bool IsQueue(string name) =>
        name.Length is >= 3 and <= 63 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && name[0] != '-' && name[^1] != '-' && !name.Contains("--", StringComparison.Ordinal);
}
