using PerfServerless.Domain.Typing;
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
    public static Saying? For(string written, IEnumerable<string> known) =>
        Misspelling.Near(written, known, k => k, atMost: 1) is [var nearest] ? ImportWords.DidYouMean.Say(nearest) : null;
}
