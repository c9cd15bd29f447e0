using System.Globalization;

namespace PerfServerless.Domain.Amounts;

/// <summary>Shows a KPI's value as its reader writes it. Spaces between a number and its unit do not break.</summary>
public static class ValueText
{
    private const char Unbreakable = '\u00A0';

    /// <summary>The value with its unit, rounded to the unit's decimals (half away from zero).</summary>
    public static string Show(Unit unit, decimal value, CultureInfo culture)
    {
        var number = Number(unit, value, culture);
        return unit.Kind switch
        {
            UnitKind.Percent => Percent(number, culture),
            UnitKind.Money => Money(number, unit.Symbol, culture),
            UnitKind.Duration or UnitKind.Count when unit.Symbol.Length > 0 => $"{number}{Unbreakable}{unit.Symbol}",
            UnitKind.Duration or UnitKind.Count or UnitKind.Ratio => number,
        };
    }

    /// <summary>The number without its unit.</summary>
    public static string Number(Unit unit, decimal value, CultureInfo culture) =>
        Math.Round(value, unit.Decimals, MidpointRounding.AwayFromZero).ToString("N" + unit.Decimals.ToString(CultureInfo.InvariantCulture), culture);

    /// <summary>The unit alone, as it stands beside an input; empty where the number says all.</summary>
    public static string UnitLabel(Unit unit, CultureInfo culture) => unit.Kind switch
    {
        UnitKind.Percent => culture.NumberFormat.PercentSymbol,
        UnitKind.Ratio => "",
        UnitKind.Count or UnitKind.Duration or UnitKind.Money => unit.Symbol,
    };

    // Patterns 0 and 3 write a space (n %, % n), 1 and 2 do not (n%, %n).
    private static string Percent(string number, CultureInfo culture)
    {
        var sign = culture.NumberFormat.PercentSymbol;
        return culture.NumberFormat.PercentPositivePattern switch
        {
            0 => $"{number}{Unbreakable}{sign}",
            1 => $"{number}{sign}",
            2 => $"{sign}{number}",
            _ => $"{sign}{Unbreakable}{number}",
        };
    }

    // The ISO code stands where the culture puts its currency sign.
    private static string Money(string number, string code, CultureInfo culture) =>
        culture.NumberFormat.CurrencyPositivePattern is 0 or 2 ? $"{code}{Unbreakable}{number}" : $"{number}{Unbreakable}{code}";
}
