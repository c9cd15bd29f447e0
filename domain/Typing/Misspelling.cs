namespace PerfServerless.Domain.Typing;

/// <summary>Guesses what somebody meant to write.</summary>
public static class Misspelling
{
    /// <summary>The known ones that are written nearly like that, nearest first. A third of the letters may be wrong, four at most; more is another word.</summary>
    /// <param name="name">What each is called; its case does not matter.</param>
    public static IReadOnlyList<T> Near<T>(string written, IEnumerable<T> known, Func<T, string> name, int atMost)
    {
        var limit = Spelling.Tolerance(written.Length);
        if (written.Length is 0 or > Spelling.Longest) return [];

        return
        [
            .. known
                .Select(k => (Known: k, Name: name(k)))
                .Where(k => Math.Abs(k.Name.Length - written.Length) <= limit)
                .Select(k => (k.Known, k.Name, Distance: Spelling.Distance(written.ToUpperInvariant(), k.Name.ToUpperInvariant())))
                .Where(c => c.Distance <= limit)
                .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
                .Select(c => c.Known)
                .Take(atMost),
        ];
    }
}
