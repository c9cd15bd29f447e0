using System.Globalization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Import.Cells;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>
/// How a folder writes numbers and days. A text that can mean one thing only is read as that, whatever its signs; "1.234" means one
/// thing in Berlin and another in London, and a folder that names no culture is asked which. An exponent ("1e-05") is read exactly.
/// </summary>
internal sealed class FolderCulture
{
    private readonly char point;

    private FolderCulture(char point, CultureInfo? culture) => (this.point, Culture) = (point, culture);

    public static FolderCulture Invariant { get; } = new('.', null);

    /// <summary>Null where the folder names none: its numbers have a dot before the decimals.</summary>
    public CultureInfo? Culture { get; }

    public static FolderCulture? TryFind(string name) =>
        Locales.Find(name) is { } culture && culture.NumberFormat.NumberDecimalSeparator is [var point]
            ? new(point, culture)
            : null;

    /// <param name="unit">What the number counts, whose sign may stand beside it.</param>
    /// <returns>The number, or null where there is none or more than one that the text can mean.</returns>
    public NumberRead? Read(string text, Unit? unit)
    {
        if (NumberMarks.TakeOff(text, unit) is not { } bare || Value(bare.Digits) is not { } value) return null;

        var (digits, sign) = (bare.Digits, bare.Negative ? -1 : 1);
        var doubtful = Culture is null && Grouped.MayBeThousands(digits);
        return new(text, value * sign)
        {
            Other = doubtful ? value * sign * 1000 : null,
            Percent = bare.Percent,
            ShowsPoint = Culture is null && !doubtful && digits.Count(c => c == '.') == 1,
        };
    }

    public DateOnly? Day(string text) => DayText.Readings(text, Culture) is [var day] ? day : null;

    private decimal? Value(string digits) =>
        (Culture is null ? Digits.Read(digits, '.') : Grouped.InCulture(digits, Culture))
        ?? (Grouped.Readings(digits) is [var only] ? only : null);

    /// <summary>A number as it would stand in a cell of the folder.</summary>
    public string Written(decimal number) => number.ToString(CultureInfo.InvariantCulture).Replace('.', point);

    /// <summary>Says what is wrong with a text that is not a number, and what to write in its place.</summary>
    public Saying NumberSentence(string text)
    {
        var readings = Readings(text).Where(r => Value(r.TrimStart('-', '\u2212')) is not null).Distinct().ToList();
        var mend = readings switch
        {
            [var one] => ImportNumberWords.Write.Say(one),
            [var one, var other] => ImportNumberWords.WriteEither.Say(one, other),
            _ => ImportNumberWords.WriteDigits.Say($"{point}"),
        };
        return Culture is null
            ? ImportNumberWords.Wrong.Say(text, $"{point}", Digits.MaxInteger, Digits.Max, mend)
            : ImportNumberWords.WrongInCulture.Say(text, Culture.Name, $"{point}", Digits.MaxInteger, Digits.Max, mend);
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
