using System.Globalization;
using System.Text;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words;

/// <summary>
/// Somebody who reads: in which language, how he writes numbers and days, in which zone he lives, and by which names he knows people. The
/// one door at which a <see cref="Saying"/> becomes text.
/// </summary>
public sealed record Reader
{
    private static readonly Func<PersonId, string?> Nobody = _ => null;

    public required Language Language { get; init; }

    /// <summary>How he writes numbers, percentages, money and dates.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>The IANA time zone in which he is told moments.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Looks people's names up; who is not found is told by his id.</summary>
    public Func<PersonId, string?> NameOf { get; init; } = Nobody;

    /// <summary>Somebody of whom only a locale is known, such as <c>fr-CA</c>; English of the United States where none or an unknown one is.</summary>
    public static Reader Of(string? locale, Languages languages)
    {
        var language = languages.For(locale);
        var culture = CultureOf(locale);
        return new() { Language = language, Culture = culture ?? language.Culture };
    }

    /// <summary>The saying in the reader's language, with numbers, days and names as he knows them.</summary>
    public string Say(Saying saying)
    {
        // A row of a later build may say what this one has no words for: better its id than nothing.
        if (Language.Find(saying.Id) is not var (pattern, language)) return saying.ToString();
        var parts = saying.Parts.ToDictionary(p => p.Name, p => p.Part, StringComparer.Ordinal);
        var inLanguage = language == Language ? this : this with { Language = language };
        var text = new StringBuilder();
        pattern.Write(text, (name, capital) => inLanguage.Show(Part(name), capital), (name, cases) => inLanguage.Chosen(Part(name), cases));
        return text.ToString();

        Part Part(string name) =>
            parts.GetValueOrDefault(name)
                ?? throw new InvalidOperationException($"'{saying.Id}' in '{language.Code}' speaks of '{name}', which it is not given.");
    }

    /// <summary>A part alone, such as a value in a table's cell.</summary>
    public string Show(Part part) => PartText.Of(part, this);

    private string Show(Part part, bool capital)
    {
        var text = Show(part);
        return capital && text.Length > 0 ? char.ToUpper(text[0], Language.Culture) + text[1..] : text;
    }

    private Pattern Chosen(Part part, IReadOnlyDictionary<string, Pattern> cases)
    {
        var (exact, category) = part switch
        {
            Words.Part.Count(var count) => ($"={count.ToString(CultureInfo.InvariantCulture)}", Language.Plurals.CategoryOf(count)),
            Words.Part.Number(var number, _) => ($"={number.ToString(CultureInfo.InvariantCulture)}", Language.Plurals.CategoryOf(number)),
            Words.Part.Choice(var choice) => (choice, choice),
            Words.Part.Text(var text) => (text, text),
            _ => throw new InvalidOperationException($"A language cannot choose its words by a {part.GetType().Name}."),
        };
        return cases.GetValueOrDefault(exact) ?? cases.GetValueOrDefault(category) ?? cases["other"];
    }

    private static CultureInfo? CultureOf(string? locale)
    {
        if (string.IsNullOrWhiteSpace(locale)) return null;
        try
        {
            return CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null; // the import checks locales; a machine with fewer of them must still speak
        }
    }
}
