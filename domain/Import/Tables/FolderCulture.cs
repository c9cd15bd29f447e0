using System.Globalization;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>
/// How a folder writes numbers and days. Digits are never grouped, in no culture: "1.234" means one thing in Berlin
/// and another in London, and an import must not guess. An exponent ("1e-05") is what data tools write; it is read exactly.
/// </summary>
internal sealed class FolderCulture
{
    private const int MaxIntegerDigits = 15;

    // What a decimal holds exactly; more would be rounded without a word.
    private const int MaxDigits = 28;

    private readonly char point;
    private readonly CultureInfo? culture;

    private FolderCulture(char point, CultureInfo? culture) => (this.point, this.culture) = (point, culture);

    public static FolderCulture Invariant { get; } = new('.', null);

    public static FolderCulture? TryFind(string name) =>
        Locales.Find(name) is { } culture && culture.NumberFormat.NumberDecimalSeparator is [var point]
            ? new(point, culture)
            : null;

    public decimal? Number(string text)
    {
        var digits = text.Replace('\u2212', '-');
        var unsigned = digits.TrimStart('+', '-');
        if (digits.Length - unsigned.Length > 1) return null;

        var e = unsigned.IndexOfAny(['e', 'E']);
        var mantissa = e < 0 ? unsigned : unsigned[..e];
        var at = mantissa.IndexOf(point, StringComparison.Ordinal);
        var (integer, decimals) = at < 0 ? (mantissa, "") : (mantissa[..at], mantissa[(at + 1)..]);
        if (integer.Length == 0 || (at >= 0 && decimals.Length == 0)) return null;
        if (integer.AsSpan().ContainsAnyExceptInRange('0', '9') || decimals.AsSpan().ContainsAnyExceptInRange('0', '9')) return null;

        if (e >= 0)
        {
            if (Exponent(unsigned[(e + 1)..]) is not { } exponent) return null;
            (integer, decimals) = Shifted(integer, decimals, exponent);
        }

        if (integer.Length > MaxIntegerDigits || integer.Length + decimals.Length > MaxDigits) return null;

        var value = decimal.Parse($"{integer}.{(decimals.Length == 0 ? "0" : decimals)}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (digits[0] == '-') value = -value;

        // Dividing by one at full scale drops trailing zeros: 8.50 and 8.5 are one value and make one version.
        return value / 1.0000000000000000000000000000m;
    }

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

    public DateOnly? Day(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        return culture is not null && DateOnly.TryParseExact(text, culture.DateTimeFormat.ShortDatePattern, culture, DateTimeStyles.None, out day) ? day : null;
    }

    /// <summary>A number as it would stand in a cell of the folder.</summary>
    public string Written(decimal number) => number.ToString(CultureInfo.InvariantCulture).Replace('.', point);

    /// <summary>Says what is wrong with a text that is not a number, and what to write in its place.</summary>
    public Saying NumberSentence(string text)
    {
        var readings = Readings(text).Where(r => Number(r) is not null).Distinct().ToList();
        var mend = readings switch
        {
            [var one] => ImportNumberWords.Write.Say(one),
            [var one, var other] => ImportNumberWords.WriteEither.Say(one, other),
            _ => ImportNumberWords.WriteDigits.Say($"{point}"),
        };
        return culture is null
            ? ImportNumberWords.Wrong.Say(text, $"{point}", MaxIntegerDigits, MaxDigits, mend)
            : ImportNumberWords.WrongInCulture.Say(text, culture.Name, $"{point}", MaxIntegerDigits, MaxDigits, mend);
    }

    private IEnumerable<string> Readings(string text)
    {
        var bare = string.Concat(text.Where(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '\u2212'));
        var last = bare.LastIndexOfAny(['.', ',']);
        if (text.Any(char.IsLetter)) yield break;
        if (last < 0)
        {
            yield return bare;
            yield break;
        }

        var separators = bare.Count(c => c is '.' or ',');
        var kinds = bare.Where(c => c is '.' or ',').Distinct().Count();
        var whole = bare.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        var fraction = bare[(last + 1)..];
        var split = $"{whole[..^fraction.Length]}{point}{fraction}";

        if (kinds == 1 && (separators > 1 || fraction.Length == 3)) yield return whole;
        if (kinds == 2 || separators == 1) yield return split;
    }
}
