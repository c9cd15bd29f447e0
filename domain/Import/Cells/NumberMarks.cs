using System.Globalization;
using PerfServerless.Domain.Amounts;

namespace PerfServerless.Domain.Import.Cells;

/// <summary>Takes signs off a number: plus, minus and brackets, a percent sign, and the unit's own name.</summary>
internal static class NumberMarks
{
    private static readonly Lazy<ILookup<string, string>> Currencies = new(() =>
        CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(c => new RegionInfo(c.Name))
            .Select(r => (Code: r.ISOCurrencySymbol, Sign: r.CurrencySymbol))
            .Append((Code: "CHF", Sign: "Fr."))
            .Distinct()
            .ToLookup(r => r.Code, r => r.Sign, StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<ILookup<string, string>> Codes = new(() =>
        Currencies.Value.Where(c => c.Key.Length == 3)
            .SelectMany(c => c, (c, sign) => (Code: c.Key, Sign: sign))
            .OrderBy(r => r.Code, StringComparer.Ordinal)
            .ToLookup(r => r.Sign, r => r.Code, StringComparer.Ordinal));

    // As people write them behind a number.
    private static readonly Dictionary<string, string[]> Durations = new(StringComparer.Ordinal)
    {
        ["s"] = ["s", "sec", "sek"], ["min"] = ["min"], ["h"] = ["h", "hrs", "std", "Std."], ["d"] = ["d", "days", "Tage", "jours"],
    };

    /// <returns>What is left, whether a minus or brackets stood around it, and whether a percent sign did; null where signs contradict each other.</returns>
    public static (string Digits, bool Negative, bool Percent)? TakeOff(string text, Unit? unit)
    {
        var plain = Plain(text);
        var (negative, percent, signed) = (false, false, false);
        for (var again = true; again;)
        {
            again = false;
            if (!signed && plain is ['(', .. var inner, ')']) (plain, negative, signed, again) = (inner.Trim(), true, true, true);
            else if (!signed && plain is ['-', .. var minus]) (plain, negative, signed, again) = (minus.TrimStart(), true, true, true);
            else if (!signed && plain is ['+', .. var plus]) (plain, signed, again) = (plus.TrimStart(), true, true);
            else if (!percent && plain is [.. var share, '%']) (plain, percent, again) = (share.TrimEnd(), true, true);
            else if (Unsigned(plain, unit) is { } bare) (plain, unit, again) = (bare, null, true);
        }

        // Accounting systems write the minus behind the number.
        if (!signed && plain is [.. var first, '-'] && first.Length > 0 && char.IsAsciiDigit(first[^1])) (plain, negative) = (first, true);
        return plain.Length == 0 ? null : (plain, negative, percent);
    }

    /// <returns>The codes of currencies with such a sign.</returns>
    public static IReadOnlyList<string> CurrenciesOf(string sign) =>
        [.. Codes.Value[sign].Distinct()];

    // One form of each sign that a keyboard or a word processor has several of. Digits of other scripts stay: they are refused.
    private static string Plain(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? text : string.Concat(text.Select(c => c switch
        {
            '\u2212' or '\u2013' or '\uFF0D' => '-',
            '\u2019' or '\u02BC' or '\u00B4' => '\'',
            '\uFF05' or '\u066A' => '%',
            _ when char.IsWhiteSpace(c) => ' ',
            _ => c,
        }));

    private static string? Unsigned(string text, Unit? unit)
    {
        foreach (var sign in SignsOf(unit))
        {
            if (text.EndsWith(sign, StringComparison.OrdinalIgnoreCase)) return text[..^sign.Length].TrimEnd();
            if (unit!.Kind is UnitKind.Money && text.StartsWith(sign, StringComparison.OrdinalIgnoreCase)) return text[sign.Length..].TrimStart();
        }

        return null;
    }

    private static IEnumerable<string> SignsOf(Unit? unit) => unit switch
    {
        null => [],
        { Kind: UnitKind.Money } => Currencies.Value[unit.Symbol].Append(unit.Symbol).OrderByDescending(s => s.Length),
        { Kind: UnitKind.Duration } => Durations.GetValueOrDefault(unit.Symbol, [unit.Symbol]).OrderByDescending(s => s.Length),
        { Kind: UnitKind.Count, Symbol.Length: > 0 } => [unit.Symbol],
        { Kind: UnitKind.Count or UnitKind.Percent or UnitKind.Ratio } => [],
    };
}
