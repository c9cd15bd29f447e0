using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;

namespace PerfServerless.Domain.Typing;

/// <summary>
/// Reads a number as a person of a culture types it: strict about separators, because a value read a thousand
/// times too large is worse than a question. "1.234" from a German is 1234; "1.23" is refused with an example.
/// </summary>
public static class NumberReading
{
    /// <summary>Beyond this sums of values could leave what a decimal holds; no KPI is that large.</summary>
    public const decimal Largest = 1_000_000_000_000_000_000;

    /// <param name="mistake">What is wrong and how to mend it, with an example as its reader writes numbers; null where the number was read.</param>
    /// <param name="unit">The KPI's unit, whose sign may stand before or after the number; without one only a percent sign may follow.</param>
    public static bool TryRead(string text, CultureInfo culture, out decimal value, [NotNullWhen(false)] out Saying? mistake, Unit? unit = null)
    {
        (value, mistake) = (0, null);
        var example = new Part.Number(1234.5m, 1);
        var typed = Plain(text);
        if (typed.Length == 0) return Refuse(NumberWords.Missing.Say(example), out mistake);

        var bare = UnitSigns.Strip(typed, unit, culture);
        var digits = Digits(bare, culture.NumberFormat);
        if (digits is null) return Refuse(NumberWords.Unread.Say(text.Trim(), example), out mistake);

        return (
            decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
                && Math.Abs(value) <= Largest)
            || Refuse(NumberWords.TooLarge.Say(text.Trim()), out mistake);
    }

    private static bool Refuse(Saying sentence, out Saying? mistake)
    {
        mistake = sentence;
        return false;
    }

    /// <summary>One form of each sign: full-width and other decimal digits as ASCII, every space as ' ', every minus as '-'.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            plain.Append(c switch
            {
                '\u2212' or '\uFF0D' => '-',
                '\uFF0B' => '+',
                '\uFF0C' => ',',
                '\uFF0E' => '.',
                '\uFF05' or '\u066A' => '%',
                '\u2019' or '\u02BC' => '\'',
                _ when char.IsDigit(c) => (char)('0' + (int)char.GetNumericValue(c)),
                _ when char.IsWhiteSpace(c) => ' ',
                _ when CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format => '\0',
                _ => c,
            });
        }

        return plain.Replace("\0", "").ToString().Trim();
    }

    /// <returns>The number as digits with '.', or null where a separator stands where it makes no sense.</returns>
    private static string? Digits(string text, NumberFormatInfo format)
    {
        var sign = text is ['-' or '+', ..] ? text[..1] : "";
        var rest = text[sign.Length..].TrimStart();
        var (point, group) = (Plain1(format.NumberDecimalSeparator), Plain1(format.NumberGroupSeparator));

        var at = rest.IndexOf(point, StringComparison.Ordinal);
        var (whole, fraction) = at < 0 ? (rest, "") : (rest[..at], rest[(at + point.Length)..]);
        if (at >= 0 && (fraction.Length == 0 || !fraction.All(char.IsAsciiDigit))) return null;

        var parts = whole.Split(group);
        if (parts.Length == 1 && whole.Length == 0 && at < 0) return null;
        if (!parts.All(p => p.All(char.IsAsciiDigit)) || (parts.Length > 1 && !Grouped(parts, format.NumberGroupSizes))) return null;

        return $"{(sign == "-" ? "-" : "")}{string.Concat(parts)}.{fraction}";
    }

    /// <summary>Groups count from the right by the culture's sizes (India: 3, then 2); the leftmost may be shorter.</summary>
    private static bool Grouped(string[] parts, int[] sizes)
    {
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            var size = sizes[Math.Min(parts.Length - 1 - i, sizes.Length - 1)];
            if (i == 0 ? parts[0].Length is 0 || (size > 0 && parts[0].Length > size) : parts[i].Length != size) return false;
        }

        return true;
    }

    // Separators go through the same door as what was typed, or a narrow space would not match itself.
    private static string Plain1(string separator) => separator.Trim().Length == 0 ? " " : Plain(separator);
}
