using System.Reflection;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Tests.Words;

/// <summary>What holds between the catalogue's entries and the texts of each language.</summary>
internal static class CatalogueRules
{
    /// <summary>Every entry that the product declares.</summary>
    public static IReadOnlyList<CataloguedWord> Declared { get; } =
        [.. from type in typeof(CataloguedWord).Assembly.GetTypes()
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where field.FieldType.IsSubclassOf(typeof(CataloguedWord))
            select (CataloguedWord)field.GetValue(null)!];

    public static IEnumerable<string> Twice(IEnumerable<CataloguedWord> words) =>
        words.GroupBy(w => w.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"'{g.Key}' is declared twice");

    public static IEnumerable<string> Missing(IEnumerable<CataloguedWord> words, Language language) =>
        words.Where(w => !language.Texts.ContainsKey(w.Id)).Select(w => $"'{w.Id}' has no text in '{language}'");

    public static IEnumerable<string> Superfluous(IEnumerable<CataloguedWord> words, Language language) =>
        language.Texts.Keys.Except(words.Select(w => w.Id), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(id => $"'{id}' in '{language}' is nobody's");

    public static IEnumerable<string> Unreadable(Language language)
    {
        foreach (var id in language.Texts.Keys)
        {
            string? wrong = null;
            try
            {
                _ = language.NamesIn(id);
            }
            catch (FormatException e)
            {
                wrong = e.Message;
            }

            if (wrong is not null) yield return $"'{id}' in '{language}': {wrong}";
        }
    }

    /// <summary>A part that a text speaks of and the entry does not have, or that one language speaks of and another leaves out.</summary>
    public static IEnumerable<string> OtherParts(IEnumerable<CataloguedWord> words, Language language) =>
        from word in words
        where language.Texts.ContainsKey(word.Id)
        let spoken = language.NamesIn(word.Id).ToHashSet(StringComparer.Ordinal)
        let declared = word.Parts.Select(p => p.Name).ToHashSet(StringComparer.Ordinal)
        where !spoken.SetEquals(declared)
        select $"'{word.Id}' in '{language}' speaks of {Names(spoken)} and has {Names(declared)}";

    /// <summary>A count or a choice can be chosen by; anything else would fail when it is said.</summary>
    public static IEnumerable<string> PartsOfUnknownType(IEnumerable<CataloguedWord> words) =>
        from word in words
        from part in word.Parts
        where !part.Type.IsAssignableTo(typeof(Part)) && !SampleParts.Plain.Contains(part.Type)
        select $"'{word.Id}' has a part '{part.Name}' of type {part.Type.Name}";

    private static string Names(HashSet<string> names) => names.Count == 0 ? "nothing" : string.Join(", ", names.Order(StringComparer.Ordinal));
}
