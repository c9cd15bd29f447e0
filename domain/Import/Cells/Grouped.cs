using System.Globalization;

namespace PerfServerless.Domain.Import.Cells;

/// <summary>Finds what digits with signs between them can mean.</summary>
internal static class Grouped
{
    /// <summary>As a culture writes numbers, with its own sign between thousands or none.</summary>
    public static decimal? InCulture(string text, CultureInfo culture)
    {
        var format = culture.NumberFormat;
        var group = Sign(format.NumberGroupSeparator);
        var point = format.NumberDecimalSeparator[0];
        if (!text.Contains(group)) return Digits.Read(text, point);

        var at = text.IndexOf(point, StringComparison.Ordinal);
        var (whole, fraction) = at < 0 ? (text, "") : (text[..at], text[at..]);
        return Fits(whole.Split(group), format.NumberGroupSizes)
            ? Digits.Read(whole.Replace($"{group}", "", StringComparison.Ordinal) + fraction, point) : null;
    }

    /// <summary>Whatever anybody writes anywhere: each number that the text can mean.</summary>
    public static IReadOnlyList<decimal> Readings(string text)
    {
        // A blank or an apostrophe stands between thousands wherever it is used.
        if (text.IndexOfAny([' ', '\'']) is >= 0 and var first) return Apart(text, text[first]);

        var separators = text.Where(c => c is '.' or ',').ToList();
        if (separators.Count == 0) return Read(text, '.');
        var last = separators[^1];
        var at = text.LastIndexOf(last);
        if (separators.Distinct().Count() == 2)
            return separators.Count(c => c == last) == 1 && Fits(text[..at].Split(separators[0]), [3])
                ? Read(Without(text[..at], separators[0]) + '.' + text[(at + 1)..], '.')
                : [];

        var groups = text.Split(last);
        if (separators.Count > 1) return Fits(groups, [3]) || Fits(groups, [3, 2]) ? Read(Without(text, last), '.') : [];

        // 05.26 is a day or a month rather than a number; 0.5 is one.
        if (groups[0].Length > 1 && groups[0][0] == '0') return [];
        var decimals = Read(text, last);
        return IsOneGroup(groups) ? [.. decimals, .. Read(Without(text, last), '.')] : decimals;
    }

    /// <summary>Such as 18.500: three digits behind at most three, of which the first is none.</summary>
    public static bool MayBeThousands(string text) => text.Split('.') is { Length: 2 } groups && IsOneGroup(groups);

    private static bool IsOneGroup(string[] groups) =>
        groups[1].Length == 3 && groups[0].Length is 1 or 2 or 3 && groups[0][0] != '0' && groups.All(g => g.All(char.IsAsciiDigit));

    private static decimal[] Apart(string text, char group)
    {
        var at = text.LastIndexOfAny(['.', ',']);
        var (whole, fraction) = at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
        return Fits(whole.Split(group), [3]) ? Read(at < 0 ? Without(whole, group) : $"{Without(whole, group)}.{fraction}", '.') : [];
    }

    private static decimal[] Read(string text, char point) => Digits.Read(text, point) is { } number ? [number] : [];

    private static string Without(string text, char sign) => text.Replace($"{sign}", "", StringComparison.Ordinal);

    /// <summary>Groups count from the right by the culture's sizes (India: 3, then 2); the leftmost may be shorter.</summary>
    private static bool Fits(string[] groups, int[] sizes)
    {
        if (!groups.All(g => g.All(char.IsAsciiDigit))) return false;
        for (var i = groups.Length - 1; i >= 0; i--)
        {
            var size = sizes.Length == 0 ? 3 : sizes[Math.Min(groups.Length - 1 - i, sizes.Length - 1)];
            if (i == 0 ? groups[0].Length == 0 || (groups.Length > 1 && size > 0 && groups[0].Length > size) : groups[i].Length != size) return false;
        }

        return true;
    }

    private static char Sign(string separator) => separator is [var c, ..] ? char.IsWhiteSpace(c) ? ' ' : c is '\u2019' ? '\'' : c : ' ';
}
