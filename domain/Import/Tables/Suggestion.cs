using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>Guesses what somebody meant to write, within the time that a check may take.</summary>
internal sealed class Suggestion
{
    // Each is a table of letters by letters; whoever has more wrong words than this goes through has a wrong file.
    private const int Comparisons = 100_000;

    private readonly Dictionary<string, Saying?> made = new(StringComparer.Ordinal);
    private int left = Comparisons;

    /// <returns><c>Did you mean 'x'?</c>, or null where no known word is near, or where the time is up.</returns>
    public Saying? Among(string written, IEnumerable<string> known)
    {
        if (made.TryGetValue(written, out var before)) return before;
        if (left <= 0) return null;

        var counted = known.TakeWhile(_ => left-- > 0);
        return made[written] = For(written, counted);
    }

    /// <returns><c>Did you mean 'x'?</c>, or null where no known word is near.</returns>
    public static Saying? For(string written, IEnumerable<string> known)
    {
        // A third of the word may be wrong; more than that is another word.
        var limit = Math.Clamp((written.Length + 2) / 3, 1, 4);
        if (written.Length > 64) return null;

        var nearest = known
            .Where(k => Math.Abs(k.Length - written.Length) <= limit)
            .Select(k => (Word: k, Distance: Distance(written.ToUpperInvariant(), k.ToUpperInvariant())))
            .Where(c => c.Distance <= limit)
            .OrderBy(c => c.Distance).ThenBy(c => c.Word, StringComparer.Ordinal)
            .Select(c => c.Word)
            .FirstOrDefault();

        return nearest is null ? null : ImportWords.DidYouMean.Say(nearest);
    }

    /// <summary>The number of letters to add, drop, change or swap with a neighbour (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
