using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfServerless.SimulatedTeams.People;

/// <summary>A value that somebody might type, near the one shown last, in his own number format.</summary>
public static partial class PlausibleValue
{
    /// <param name="context">The text above the input, such as <c>May 2026 · last 93,4 % (Apr 2026) · target 95 %</c>.</param>
    /// <param name="label">The input's label, which names the unit.</param>
    /// <param name="spread">How far from the last value, as a share of it; 0 repeats it.</param>
    public static string Near(string context, string label, CultureInfo culture, double spread)
    {
        var shown = context.Split('·').ElementAtOrDefault(1); // after the period, in whatever language: the last value, or else the target
        if (shown is null || Read(shown, culture) is not { } last) return (10m).ToString(culture);

        var decimals = last.Scale;
        var value = Math.Round(last * (1 + (decimal)spread), decimals, MidpointRounding.AwayFromZero);
        if (decimals == 0 && value == last && Math.Abs(last) >= 3 && spread != 0) value += Math.Sign(spread);
        if (IsShare(shown + label) && value > 100) value = 100;

        return value.ToString($"F{decimals}", culture);
    }

    private static bool IsShare(string text) => text.Contains('%', StringComparison.Ordinal);

    private static decimal? Read(string text, CultureInfo culture)
    {
        // What escapes Markdown on a card is not seen by its reader.
        var number = Number().Match(text.Replace("\\", "", StringComparison.Ordinal)).Value;
        if (number.Length == 0) return null;

        var plain = new string([.. number.Replace('−', '-').Where(c => !IsGroupSeparator(c, culture))]);
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, culture, out var value) ? value : null;
    }

    private static bool IsGroupSeparator(char c, CultureInfo culture) =>
        char.IsWhiteSpace(c) || c is '\'' or '’' || culture.NumberFormat.NumberGroupSeparator.Contains(c, StringComparison.Ordinal);

    // Digits with separators among them; it ends with a digit, so that a sentence's full stop stays outside.
    [GeneratedRegex(@"[-−]?\d(?:[\d\u00A0\u202F.,'’]*\d)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
