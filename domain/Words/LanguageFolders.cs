using System.Reflection;
using System.Text.Json;

namespace PerfServerless.Domain.Words;

/// <summary>Reads the languages from the folders that are built into the assembly.</summary>
internal static class LanguageFolders
{
    private const string Root = "words/";
    private const string TraitsFile = "language.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { AllowDuplicateProperties = false };

    /// <exception cref="InvalidOperationException">A folder has no traits, two texts for one id, or there is no English.</exception>
    public static IReadOnlyList<Language> Read()
    {
        var folders = Files().GroupBy(f => f.Folder, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var english = Make(Languages.English, folders[Languages.English], null);
        return [
            english,
            .. folders.Where(f => f.Key != Languages.English).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => Make(f.Key, f.Value, english)),
        ];
    }

    private static Language Make(string code, List<(string Folder, string File, string Resource)> files, Language? english)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, file, resource) in files.Where(f => f.File != TraitsFile))
        {
            foreach (var (id, text) in Json<Dictionary<string, string>>(resource))
                if (!texts.TryAdd(id, text)) throw new InvalidOperationException($"The language '{code}' has '{id}' twice, the second time in {file}.");
        }

        var traits = files.Find(f => f.File == TraitsFile).Resource ?? throw new InvalidOperationException($"The language '{code}' has no {TraitsFile}.");
        return new(code, Json<LanguageTraits>(traits), texts, english);
    }

    private static IEnumerable<(string Folder, string File, string Resource)> Files() =>
        from resource in Assembly.GetExecutingAssembly().GetManifestResourceNames()
        let path = resource.Replace('\\', '/')
        where path.StartsWith(Root, StringComparison.Ordinal)
        let parts = path[Root.Length..].Split('/')
        select (parts[0], parts[^1], resource);

    private static T Json<T>(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidOperationException($"{resource} is empty.");
    }
}
