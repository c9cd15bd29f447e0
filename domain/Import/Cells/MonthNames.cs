using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace PerfServerless.Domain.Import.Cells;

/// <summary>The names of months, whole and short, in the languages of spreadsheets around here and in the folder's own.</summary>
internal static class MonthNames
{
    private static readonly ConcurrentDictionary<string, Dictionary<string, int>> ByCulture = new(StringComparer.Ordinal);

    /// <param name="word">Letters alone, with or without their accents.</param>
    public static int? Find(string word, CultureInfo? culture) =>
        ByCulture.GetOrAdd(culture?.Name ?? "", Read).TryGetValue(Plain(word), out var month) ? month : null;

    private static Dictionary<string, int> Read(string culture)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal) { ["MRZ"] = 3, ["SEPT"] = 9 };
        foreach (var format in new[] { culture, "en-US", "de-DE", "fr-FR" }.Where(c => c.Length > 0).Select(c => CultureInfo.GetCultureInfo(c).DateTimeFormat))
        {
            for (var month = 0; month < 12; month++)
            {
                foreach (var all in new[] { format.MonthNames, format.AbbreviatedMonthNames, format.MonthGenitiveNames, format.AbbreviatedMonthGenitiveNames })
                    if (Plain(all[month]) is { Length: > 2 } name) names.TryAdd(name, month + 1);
            }
        }

        return names;
    }

    private static string Plain(string word) =>
        string.Concat(word.Normalize(NormalizationForm.FormD).Where(char.IsLetter)).ToUpperInvariant();
}
