using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PerfServerless.Functions.Composition;

/// <summary>The rules between settings, told at start-up and all together.</summary>
internal sealed class AppOptionsRule(IHostEnvironment environment) : IValidateOptions<AppOptions>
{
    private const double FastestClock = 100_000;

    public ValidateOptionsResult Validate(string? name, AppOptions options)
    {
        var mistakes = Mistakes(options).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private IEnumerable<string> Mistakes(AppOptions o)
    {
        if (o.PublicUrl is { IsAbsoluteUri: false }) yield return $"PerfServerless:PublicUrl '{o.PublicUrl}' must be a whole address, such as https://reviews.example.org.";
        if (o.Clock.Mode == ClockMode.Virtual && !environment.IsDevelopment()) yield return "PerfServerless:Clock:Mode may be Virtual only in Development: real reviews go by real time.";
        if (o.Clock.Mode == ClockMode.System && o.Clock.Speed != 1) yield return "PerfServerless:Clock:Speed needs PerfServerless:Clock:Mode=Virtual.";
        if (!(o.Clock.Speed > 0 && o.Clock.Speed <= FastestClock)) yield return $"PerfServerless:Clock:Speed must be above 0 and at most {FastestClock:0}.";
    }
}
