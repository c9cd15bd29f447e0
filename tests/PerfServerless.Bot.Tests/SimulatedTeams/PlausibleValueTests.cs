using System.Globalization;
using PerfServerless.SimulatedTeams.People;

namespace PerfServerless.Bot.Tests.SimulatedTeams;

public sealed class PlausibleValueTests
{
    [Theory]
    [InlineData("en-US", "April 2026 · last 93.1 % (March 2026) · target 95 %", 0.0, "93.1")]
    [InlineData("de-DE", "April 2026 · zuletzt 93,1 % (März 2026) · Ziel 95 %", 0.02, "95,0")]
    [InlineData("de-DE", "April 2026 · last 1.240.500 EUR (März 2026)", 0.01, "1252905")]
    [InlineData("fr-FR", "Avril 2026 · dernière valeur 1\u202F240,25 EUR (mars 2026)", 0.0, "1240,25")]
    [InlineData("ja-JP", "2026年4月 · last 1,240 (2026年3月)", 0.0, "1240")]
    [InlineData("en-US", "April 2026 · last 99 % (March 2026)", 0.05, "100")]
    [InlineData("en-US", "April 2026 · last -3.5 d (March 2026)", 0.0, "-3.5")]
    [InlineData("en-US", "April 2026 · target 40", 0.0, "40")]
    [InlineData("en-US", "April 2026", 0.03, "10")]
    public void A_value_near_the_last_one_in_the_readers_format(string culture, string context, double spread, string typed) =>
        Assert.Equal(typed, PlausibleValue.Near(context, "Value", CultureInfo.GetCultureInfo(culture), spread));
}
