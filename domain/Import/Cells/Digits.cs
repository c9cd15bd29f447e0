using System.Globalization;

namespace PerfServerless.Domain.Import.Cells;

/// <summary>Reads digits with one sign before the decimals and nothing between thousands, also with an exponent, exactly.</summary>
internal static class Digits
{
    public const int MaxInteger = 15;

    // What a decimal holds exactly; more would be rounded without a word.
    public const int Max = 28;

    /// <param name="text">Without a sign.</param>
    public static decimal? Read(string text, char point)
    {
        var e = text.IndexOfAny(['e', 'E']);
        var mantissa = e < 0 ? text : text[..e];
        var at = mantissa.IndexOf(point, StringComparison.Ordinal);
        var (integer, decimals) = at < 0 ? (mantissa, "") : (mantissa[..at], mantissa[(at + 1)..]);
        if (integer.Length == 0 || (at >= 0 && decimals.Length == 0)) return null;
        if (integer.AsSpan().ContainsAnyExceptInRange('0', '9') || decimals.AsSpan().ContainsAnyExceptInRange('0', '9')) return null;

        if (e >= 0)
        {
            if (Exponent(text[(e + 1)..]) is not { } exponent) return null;
            (integer, decimals) = Shifted(integer, decimals, exponent);
        }

        if (integer.Length > MaxInteger || integer.Length + decimals.Length > Max) return null;

        var value = decimal.Parse($"{integer}.{(decimals.Length == 0 ? "0" : decimals)}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return Plain(value);
    }

    /// <summary>Dividing by one at full scale drops trailing zeros: 8.50 and 8.5 are one value and make one version.</summary>
    public static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    /// <returns>Null for what is none, or beyond any number that could be held.</returns>
    private static int? Exponent(string text) =>
        text.TrimStart('+', '-') is { Length: 1 or 2 or 3 } digits && text.Length - digits.Length <= 1 && digits.All(char.IsAsciiDigit)
            ? int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The digits before and behind the decimal sign as they are without the exponent, and without zeros that say nothing.</summary>
    private static (string Integer, string Decimals) Shifted(string integer, string decimals, int exponent)
    {
        var point = integer.Length + exponent;
        var digits = $"{new string('0', Math.Max(0, -point))}{integer}{decimals}{new string('0', Math.Max(0, exponent - decimals.Length))}";
        var (before, behind) = (digits[..Math.Max(0, point)].TrimStart('0'), digits[Math.Max(0, point)..].TrimEnd('0'));
        return (before.Length == 0 ? "0" : before, behind);
    }
}
