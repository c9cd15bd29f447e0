namespace PerfServerless.Domain.Words;

/// <summary>The languages that the product speaks.</summary>
public sealed class Languages
{
    /// <summary>The language that stands in where another has no text.</summary>
    public const string English = "en";

    private readonly Dictionary<string, Language> byCode;

    public Languages(IReadOnlyList<Language> all)
    {
        All = all;
        byCode = all.ToDictionary(l => l.Code, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Those whose folders are built in.</summary>
    public static Languages BuiltIn { get; } = new(LanguageFolders.Read());

    /// <summary>English first.</summary>
    public IReadOnlyList<Language> All { get; }

    /// <summary>The language of a locale such as <c>de-AT</c>: its own, else the one it is a kind of, else English.</summary>
    public Language For(string? locale) => Find(locale) ?? byCode[English];

    /// <returns>The language of a locale; null where the product does not speak it.</returns>
    public Language? Find(string? locale)
    {
        for (var tag = locale?.Trim() ?? ""; tag.Length > 0; tag = tag.LastIndexOf('-') is var at and > 0 ? tag[..at] : "")
        {
            if (byCode.TryGetValue(tag, out var language)) return language;
        }

        return null;
    }
}
