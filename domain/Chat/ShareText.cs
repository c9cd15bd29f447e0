using System.Globalization;
using PerfServerless.Domain.Formatting;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat;

/// <summary>Says a share of something in whole percent. What is not nothing is never said to be 0, and what is not all never 100.</summary>
public static class ShareText
{
    private static readonly Unit Percent = new(UnitKind.Percent);

    // The rounding only takes off what sums of doubles add.
    /// <param name="share">From 0 to 1.</param>
    /// <returns>Such as "6%", "less than 1%", "more than 99%".</returns>
    public static string Of(double share, CultureInfo culture) => Math.Round(share * 100, 6) switch
    {
        > 0 and < 1 => $"less than {Show(1, culture)}",
        > 99 and < 100 => $"more than {Show(99, culture)}",
        var percent => Show((decimal)percent, culture),
    };

    private static string Show(decimal percent, CultureInfo culture) => ValueText.Show(Percent, percent, culture);
}
