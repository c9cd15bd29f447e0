using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfServerless.Domain.Import.People;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Functions.PeopleFiles;

/// <summary>Reads <c>people.map.json</c>, which somebody wrote by hand: everything wrong with it at once.</summary>
internal static class PeopleMapReader
{
    private const int MaxBytes = 64 * 1024;

    private static readonly string[] Members = ["columns", "key", "values", "defaults", "culture", "encoding", "sheet", "missing", "$schema"];
    private static readonly IReadOnlyList<string> Ours = [.. ImportFormat.Find(ImportFormat.People)!.Columns.Select(c => c.Name)];

    public static (PeopleMap? Map, IReadOnlyList<ImportMistake> Mistakes) Read(ReadOnlySpan<byte> utf8)
    {
        var mistakes = new List<ImportMistake>();
        if (utf8.Length > MaxBytes) return Refused(PeopleFileWords.MapNoJson.Say("$"));

        try
        {
            var bytes = utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? utf8[3..] : utf8;
            var options = new JsonDocumentOptions
            {
                CommentHandling = JsonCommentHandling.Skip,
                AllowTrailingCommas = true,
                AllowDuplicateProperties = false,
                MaxDepth = 8,
            };
            if (JsonNode.Parse(bytes, documentOptions: options) is not JsonObject root) return Refused(PeopleFileWords.MapNoJson.Say("$"));

            var map = Of(root, mistakes);
            return mistakes.Count == 0 ? (map, mistakes) : (null, mistakes);
        }
        catch (JsonException e)
        {
            return Refused(PeopleFileWords.MapNoJson.Say(e.LineNumber is { } line ? (line + 1).ToString(CultureInfo.InvariantCulture) : "$"));
        }

        (PeopleMap?, IReadOnlyList<ImportMistake>) Refused(Saying why) => (null, [new(PeopleMap.FileName, why)]);
    }

    private static PeopleMap Of(JsonObject root, List<ImportMistake> mistakes)
    {
        foreach (var member in root.Where(m => !Members.Contains(m.Key))) Say(PeopleFileWords.MapUnknown.Say(member.Key, string.Join(", ", Members[..^1])));

        var columns = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (name, value) in Under("columns"))
        {
            if (value is JsonArray several && several.Count > 0 && several.All(IsText)) columns[name] = [.. several.Select(s => s!.GetValue<string>())];
            else if (IsText(value)) columns[name] = [value!.GetValue<string>()];
            else Say(PeopleFileWords.MapShape.Say($"columns.{name}"));
        }

        foreach (var needed in new[] { "name", "upn" }.Where(n => !columns.ContainsKey(n))) Say(PeopleFileWords.MapNeeds.Say(needed));

        var values = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        foreach (var (name, value) in Under("values"))
        {
            if (value is JsonObject meanings && meanings.All(m => IsText(m.Value) || IsEmpty(m.Value)))
                values[name] = meanings.ToDictionary(m => m.Key, m => m.Value!.GetValue<string>());
            else Say(PeopleFileWords.MapShape.Say($"values.{name}"));
        }

        var defaults = new Dictionary<string, string>();
        foreach (var (name, value) in Under("defaults"))
        {
            if (IsText(value)) defaults[name] = value!.GetValue<string>();
            else Say(PeopleFileWords.MapShape.Say($"defaults.{name}"));
        }

        var culture = Text("culture");
        if (culture is not null && !IsCulture(culture)) Say(PeopleFileWords.MapShape.Say("culture"));
        var encoding = Text("encoding")?.ToUpperInvariant();
        if (encoding is not (null or "UTF-8" or "UTF8" or "WINDOWS-1252" or "CP1252" or "ISO-8859-1" or "LATIN1"))
            Say(PeopleFileWords.MapShape.Say("encoding"));
        var missing = Text("missing");
        if (missing is not (null or "stay" or "left")) Say(PeopleFileWords.MapShape.Say("missing"));

        return new()
        {
            Columns = columns,
            Key = Text("key"),
            Values = values,
            Defaults = defaults,
            Culture = culture,
            Windows1252 = encoding is not (null or "UTF-8" or "UTF8"),
            Sheet = Text("sheet"),
            MissingLeave = missing == "left",
        };

        void Say(Saying why) => mistakes.Add(new(PeopleMap.FileName, why));

        string? Text(string name)
        {
            if (root[name] is not { } value) return null;
            if (IsText(value)) return value.GetValue<string>();

            Say(PeopleFileWords.MapShape.Say(name));
            return null;
        }

        IEnumerable<KeyValuePair<string, JsonNode?>> Under(string name)
        {
            if (root[name] is not JsonObject members)
            {
                if (root[name] is not null) Say(PeopleFileWords.MapShape.Say(name));
                return [];
            }

            foreach (var unknown in members.Where(m => !Ours.Contains(m.Key)))
                Say(PeopleFileWords.MapUnknown.Say($"{name}.{unknown.Key}", string.Join(", ", Ours)));
            return [.. members.Where(m => Ours.Contains(m.Key))];
        }
    }

    private static bool IsText(JsonNode? value) => value?.GetValueKind() is JsonValueKind.String && value.GetValue<string>().Trim().Length > 0;

    private static bool IsEmpty(JsonNode? value) => value?.GetValueKind() is JsonValueKind.String;

    private static bool IsCulture(string name) =>
        CultureInfo.GetCultures(CultureTypes.SpecificCultures).Any(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));
}
