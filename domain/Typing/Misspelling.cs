namespace PerfServerless.Domain.Typing;

/// <summary>Guesses what somebody meant to write.</summary>
public static class Misspelling
{
    // What is longer than this is no single name, and would cost time.
    private const int Longest = 64;

    /// <summary>The known ones that are written nearly like that, nearest first. A third of the letters may be wrong, four at most; more is another word.</summary>
    /// <param name="name">What each is called; its case does not matter.</param>
    public static IReadOnlyList<T> Near<T>(string written, IEnumerable<T> known, Func<T, string> name, int atMost)
    {
        var limit = Math.Clamp((written.Length + 2) / 3, 1, 4);
        if (written.Length is 0 or > Longest) return [];

        return
        [
            .. known
                .Select(k => (Known: k, Name: name(k)))
                .Where(k => Math.Abs(k.Name.Length - written.Length) <= limit)
                .Select(k => (k.Known, k.Name, Distance: Distance(written.ToUpperInvariant(), k.Name.ToUpperInvariant())))
                .Where(c => c.Distance <= limit)
                .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
                .Select(c => c.Known)
                .Take(atMost),
        ];
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
