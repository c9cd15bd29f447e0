using System.Globalization;
using PerfServerless.Domain.Amounts;

namespace PerfServerless.Domain.Typing;

/// <summary>Takes a unit's sign off what a person typed.</summary>
internal static class UnitSigns
{
    private static readonly Dictionary<string, string> Currencies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EUR"] = "€", ["USD"] = "$", ["GBP"] = "£", ["JPY"] = "¥", ["CNY"] = "¥", ["INR"] = "₹", ["KRW"] = "₩", ["CHF"] = "Fr.",
    };

    /// <param name="typed">Already in plain signs.</param>
    public static string Strip(string typed, Unit? unit, CultureInfo culture)
    {
        foreach (var sign in Of(unit, culture))
        {
            if (typed.EndsWith(sign, StringComparison.OrdinalIgnoreCase)) return typed[..^sign.Length].TrimEnd();

            // A minus may stand before the sign (-EUR 5) or after it (EUR -5).
            var minus = typed.StartsWith('-') ? "-" : "";
            if (typed.AsSpan(minus.Length).StartsWith(sign, StringComparison.OrdinalIgnoreCase))
                return minus + typed[(minus.Length + sign.Length)..].TrimStart();
        }

        return typed;
    }

    private static IEnumerable<string> Of(Unit? unit, CultureInfo culture) => unit switch
    {
        null => ["%"],
        { Kind: UnitKind.Percent } => ["%", NumberReading.Plain(culture.NumberFormat.PercentSymbol)],
        { Kind: UnitKind.Money } => Currencies.TryGetValue(unit.Symbol, out var sign) ? [unit.Symbol, sign] : [unit.Symbol],
        { Kind: UnitKind.Count or UnitKind.Duration or UnitKind.Ratio } => [NumberReading.Plain(unit.Symbol)],
    };
}
