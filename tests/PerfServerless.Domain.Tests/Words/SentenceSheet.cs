using System.Globalization;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Tests.Words;

/// <summary>
/// Every catalogued sentence as a reader sees it, for a native speaker to read from top to bottom: a line each, and one for every number
/// and choice on which its words depend.
/// </summary>
internal static class SentenceSheet
{
    private static readonly HashSet<string> Plurals = ["zero", "one", "two", "few", "many", "other"];

    public static string Of(IEnumerable<CataloguedWord> words, Reader reader) =>
        string.Concat(words.OrderBy(w => w.Id, StringComparer.Ordinal).SelectMany(w => Lines(w, reader)).Select(l => $"{l}\n"));

    private static IEnumerable<string> Lines(CataloguedWord word, Reader reader) =>
        from choices in Choices(Cases(word, reader.Language).Where(c => !ByNumber(c)))
        from count in Counts(Cases(word, reader.Language).Where(ByNumber))
        let given = Given(choices, count)
        let sentence = reader.Say(SampleParts.Say(word, count ?? 4, choices)).Replace("\n", " / ", StringComparison.Ordinal)
        select given.Length == 0 ? $"{word.Id}: {sentence}" : $"{word.Id} ({given}): {sentence}";

    private static string Given(IReadOnlyDictionary<string, string> choices, decimal? count)
    {
        var chosen = choices.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Value);
        return string.Join(", ", count is { } number ? chosen.Append(number.ToString(CultureInfo.InvariantCulture)) : chosen);
    }

    private static IEnumerable<IGrouping<string, string>> Cases(CataloguedWord word, Language language) =>
        language.Texts.ContainsKey(word.Id) ? language.CasesIn(word.Id) : [];

    private static bool ByNumber(IEnumerable<string> cases) => cases.All(c => Plurals.Contains(c) || c.StartsWith('='));

    /// <returns>One and two, and every number that has words of its own; null once where no words depend on a number.</returns>
    private static IEnumerable<decimal?> Counts(IEnumerable<IEnumerable<string>> cases)
    {
        var all = cases.SelectMany(c => c).ToList();
        if (all.Count == 0) return [null];

        return all.Where(c => c.StartsWith('=')).Select(c => (decimal?)decimal.Parse(c[1..], CultureInfo.InvariantCulture)).Concat([1m, 2m]).Distinct().Order();
    }

    /// <returns>Every case of each part at least once, those of several parts side by side: all combinations would be read by nobody.</returns>
    private static IEnumerable<IReadOnlyDictionary<string, string>> Choices(IEnumerable<IGrouping<string, string>> cases)
    {
        var all = cases.ToDictionary(c => c.Key, c => c.ToList(), StringComparer.Ordinal);
        return Enumerable.Range(0, all.Values.Select(c => c.Count).DefaultIfEmpty(1).Max())
            .Select(i => all.ToDictionary(c => c.Key, c => c.Value[Math.Min(i, c.Value.Count - 1)], StringComparer.Ordinal));
    }
}
