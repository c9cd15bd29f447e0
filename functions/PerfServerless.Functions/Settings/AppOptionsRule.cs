using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PerfServerless.Domain.Reviews.Sending;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Keys;

namespace PerfServerless.Functions.Settings;

/// <summary>The rules of settings and between them, told at start-up and all together.</summary>
internal sealed class AppOptionsRule(IHostEnvironment environment, ConsoleReader console) : IValidateOptions<AppOptions>
{
    private const double FastestClock = 100_000;

    public ValidateOptionsResult Validate(string? name, AppOptions options)
    {
        var mistakes = Mistakes(options).Select(console.Reader.Say).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private IEnumerable<Saying> Mistakes(AppOptions o)
    {
        if (o.PublicUrl is null) yield return SettingsWords.PublicUrl;
        if (o.PublicUrl is { IsAbsoluteUri: false }) yield return SettingsWords.PublicUrlWhole.Say(o.PublicUrl.ToString());
        if (o.PublicUrl is { IsAbsoluteUri: true } url && url.Scheme != Uri.UriSchemeHttps && !environment.IsDevelopment())
            yield return SettingsWords.PublicUrlHttps.Say(url.ToString());
        if (string.IsNullOrWhiteSpace(o.DataFolder)) yield return SettingsWords.DataFolder;
        if (o.BriefLinkDays is < 1 or > HostKeys.MostLinkDays) yield return SettingsWords.BriefLinkDays.Say(1, HostKeys.MostLinkDays);
        if (o.NudgesAWeek is < 1 or > NudgeBudget.Most) yield return SettingsWords.NudgesAWeek.Say(1, NudgeBudget.Most);
        if (o.Clock.Mode == ClockMode.Virtual && !environment.IsDevelopment()) yield return SettingsWords.VirtualOnlyInDevelopment;
        if (o.Clock.Mode == ClockMode.System && o.Clock.Speed != 1) yield return SettingsWords.SpeedNeedsVirtual;
        if (!string.IsNullOrWhiteSpace(o.Feeds.Drop.Folder) && !string.IsNullOrWhiteSpace(o.Feeds.Drop.Container))
            yield return DropWords.TwoPlaces.Say($"{AppOptions.Section}:Feeds:Drop");
        if (!(o.Clock.Speed > 0 && o.Clock.Speed <= FastestClock))
            yield return SettingsWords.Speed.Say(FastestClock.ToString("0", CultureInfo.InvariantCulture));
    }
}
