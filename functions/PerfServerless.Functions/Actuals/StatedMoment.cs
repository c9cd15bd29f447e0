using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfServerless.Functions.Actuals;

/// <summary>
/// Reads the moment as of which a sender knows a value: the same one on every machine, whatever its time zone. So a moment without an
/// offset is none, and a day is its midnight in UTC.
/// </summary>
internal static partial class StatedMoment
{
    /// <summary>What the API's document says of it.</summary>
    public const string Forms =
        "As of when the value is known: a moment in ISO 8601 with its offset from UTC (2026-06-01T18:00:00+02:00, 2026-06-01T16:00:00Z), "
        + "or a day (2026-06-01), which means midnight UTC. Of two values of a period the one known as of the later moment stands. "
        + "Without it the moment of receipt counts.";

    private const int LongestShown = 40;

    private static readonly string[] Exact = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <returns>The moment with the offset that it was written with; null where the text is none.</returns>
    public static DateTimeOffset? Read(string text)
    {
        if (!Form().IsMatch(text)) return null;

        // A clock that counts finer than ours is heard as far as ours goes.
        var kept = TooFine().Replace(text, "$1");
        return DateTimeOffset.TryParseExact(kept, Exact, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;
    }

    /// <returns>What was sent, short enough for a sentence and with a mark for each character that nobody sees.</returns>
    public static string Shown(string text)
    {
        var shown = string.Concat(text.Take(LongestShown).Select(c => IsVisible(c) ? c : '?'));
        return text.Length > LongestShown ? shown + "…" : shown;
    }

    private static bool IsVisible(char c) => char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);

    [GeneratedRegex(
        @"\A[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"(\.[0-9]{7})[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex TooFine();
}
