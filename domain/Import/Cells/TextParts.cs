using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfServerless.Domain.Import.Cells;

/// <summary>The numbers and words of a day or a period, in their order.</summary>
internal static partial class TextParts
{
    private const int Most = 64;

    // Words that make a date readable and mean nothing: "2nd quarter of 2026", "1er trimestre 2026".
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "E", "ER", "EME", "ÈME", "ST", "ND", "RD", "TH", "OF", "DE", "DU" };

    public static IReadOnlyList<string> Of(string text) =>
        text.Length > Most ? [] : [.. Part().Matches(text.ToUpperInvariant()).Select(m => m.Value).Where(p => !Fillers.Contains(p))];

    /// <returns>The number, where the part is one of so many digits.</returns>
    public static int? Number(string part, int least, int most) =>
        part.Length >= least && part.Length <= most && part.All(char.IsAsciiDigit) ? int.Parse(part, CultureInfo.InvariantCulture) : null;

    /// <summary>A year of four digits, or of two: this century's, which no plan leaves.</summary>
    public static int? Year(string part) => Number(part, 4, 4) ?? 2000 + Number(part, 2, 2);

    [GeneratedRegex(@"\d+|\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
