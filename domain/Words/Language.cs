using System.Collections.Concurrent;
using System.Globalization;

namespace PerfServerless.Domain.Words;

/// <summary>A language that the product speaks: one folder of texts. Texts that it lacks are said in English.</summary>
public sealed class Language
{
    private readonly IReadOnlyDictionary<string, string> texts;
    private readonly Language? english;
    private readonly ConcurrentDictionary<string, Pattern> patterns = new(StringComparer.Ordinal);

    /// <param name="texts">By id; read when they are first said.</param>
    /// <param name="english">Stands in for texts that are missing; null for English itself.</param>
    public Language(string code, LanguageTraits traits, IReadOnlyDictionary<string, string> texts, Language? english)
    {
        (Code, Traits, this.texts, this.english) = (code, traits, texts, english);
        Culture = CultureInfo.GetCultureInfo(traits.Culture);
        Plurals = new(traits.Plural);
    }

    /// <summary>Its BCP 47 tag, such as <c>de</c>: the folder's name.</summary>
    public string Code { get; }

    /// <summary>Its own name, such as "Deutsch".</summary>
    public string Name => Traits.Name;

    /// <summary>The culture whose names of months and weekdays it uses.</summary>
    public CultureInfo Culture { get; }

    /// <summary>Every id that the folder has a text for, with the text as it stands there.</summary>
    public IReadOnlyDictionary<string, string> Texts => texts;

    public LanguageTraits Traits { get; }

    internal PluralRules Plurals { get; }

    /// <summary>The names of the parts that a text of its speaks of.</summary>
    /// <exception cref="FormatException">The text cannot be read.</exception>
    public IReadOnlyList<string> NamesIn(string id) => [.. PatternReader.Read(texts[id]).Names];

    /// <summary>The names of the cases that a text of its chooses from, by the part that it chooses by: <c>one</c> and <c>other</c> by a count.</summary>
    /// <exception cref="FormatException">The text cannot be read.</exception>
    public ILookup<string, string> CasesIn(string id) =>
        PatternReader.Read(texts[id]).Cases.Distinct().ToLookup(c => c.Part, c => c.Case, StringComparer.Ordinal);

    public override string ToString() => Code;

    /// <returns>The text's pattern and the language it is in: this one, or English where it is missing here; null where no language has it.</returns>
    internal (Pattern Pattern, Language In)? Find(string id) =>
        texts.TryGetValue(id, out var text) ? (patterns.GetOrAdd(id, _ => PatternReader.Read(text)), this) : english?.Find(id);
}
