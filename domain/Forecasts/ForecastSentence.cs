using System.Globalization;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Formatting;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Forecasts;

/// <summary>Says a forecast in one English sentence, with the numbers and the period as its reader knows them.</summary>
public static class ForecastSentence
{
    /// <summary>Why there is no forecast, where there is none.</summary>
    public static string Say(Forecast forecast, Unit unit, CultureInfo culture, int fiscalYearStartMonth = 1) =>
        forecast.Period is { } period ? Say(forecast, unit, culture, PeriodText.Short(period, fiscalYearStartMonth)) : forecast.Sentence;

    /// <param name="period">How the forecast period is named.</param>
    internal static string Say(Forecast forecast, Unit unit, CultureInfo culture, string period)
    {
        string Show(decimal? value) => ValueText.Show(unit, value!.Value, culture);
        var how = forecast.RuleId == ForecastRules.Naive.Id ? "if it stays as it is" : forecast.RuleId == ForecastRules.Damped.Id ? "along its flattening trend" : "along its trend and season";
        var chance = forecast.ChanceToMeet is { } c ? $"; the chance to meet the target is {ShareText.Of(c, culture)}" : "";
        var missing = forecast.MissingPeriods switch
        {
            0 => "",
            1 => "; 1 period of the sum is missing and not counted",
            var n => string.Create(CultureInfo.InvariantCulture, $"; {n} periods of the sum are missing and not counted"),
        };
        return $"{Show(forecast.Expected)} by the end of {period} {how}, between {Show(forecast.Low)} and {Show(forecast.High)} in four of five cases{chance}{missing}.";
    }
}
