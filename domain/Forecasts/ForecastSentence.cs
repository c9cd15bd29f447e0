using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Forecasts;

/// <summary>Says a forecast.</summary>
internal static class ForecastSentence
{
    /// <param name="range">What it is expected to be, and the interval around it.</param>
    public static Saying Of(string ruleId, Unit unit, Part.Period period, (decimal Expected, decimal Low, decimal High) range, double? chance, int missing)
    {
        var method = ruleId == ForecastRules.Naive.Id ? "naive" : ruleId == ForecastRules.Damped.Id ? "damped" : "seasonal";
        var outlook = ForecastWords.Outlook.Say(new(range.Expected, unit), period, new(method), new(range.Low, unit), new(range.High, unit));
        if (missing > 0) return ForecastWords.WithMissing.Say(outlook, missing); // and then no chance is said

        return chance is { } share ? ForecastWords.WithChance.Say(outlook, new(share)) : outlook;
    }
}
