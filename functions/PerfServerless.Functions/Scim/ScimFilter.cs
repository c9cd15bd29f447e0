using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Words.Catalogue.Api;

namespace PerfServerless.Functions.Scim;

/// <summary>Reads a filter as far as directories need one: comparisons by <c>eq</c>, joined by <c>and</c>.</summary>
internal static class ScimFilter
{
    private const int Longest = 1_000;
    private const int MostTerms = 10;

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "id", "username", "externalid", "displayname", "active", "emails", "emails.value", ":manager", ":manager.value", "manager", "manager.value",
    };

    /// <exception cref="ScimRefusedException">It asks for more.</exception>
    public static IReadOnlyList<ScimTerm> Read(string filter)
    {
        if (filter.Length > Longest) throw Bad(filter);

        var terms = new List<ScimTerm>();
        var rest = filter.AsSpan().Trim();
        while (true)
        {
            terms.Add(Term(ref rest, filter));
            if (rest.IsEmpty) return terms;
            if (terms.Count == MostTerms || !TakeWord(ref rest).Equals("and", StringComparison.OrdinalIgnoreCase)) throw Bad(filter);
        }
    }

    private static ScimTerm Term(ref ReadOnlySpan<char> rest, string filter)
    {
        var path = Path(TakePath(ref rest).ToString(), filter);
        if (!TakeWord(ref rest).Equals("eq", StringComparison.OrdinalIgnoreCase)) throw Bad(filter);

        var value = TakeValue(ref rest) ?? throw Bad(filter);
        return new(path, value);
    }

    private static string Path(string text, string filter)
    {
        try
        {
            var path = ScimPath.Of(text);
            var isOfWork = path.Condition is { } condition && string.Concat(condition.Where(c => c != ' ')).ToLowerInvariant() is "typeeq\"work\"" or null;
            var name = path.Sub is null ? path.Attribute : $"{path.Attribute}.{path.Sub}";
            return Known.Contains(name) && (path.Condition is null || (isOfWork && path.Attribute == "emails")) ? name : throw Bad(filter);
        }
        catch (ScimRefusedException)
        {
            throw Bad(filter);
        }
    }

    // Up to the next blank outside of brackets and quotes.
    private static ReadOnlySpan<char> TakePath(ref ReadOnlySpan<char> rest)
    {
        var (depth, quoted, at) = (0, false, 0);
        for (; at < rest.Length; at++)
        {
            if (rest[at] == '"' && (at == 0 || rest[at - 1] != '\\')) quoted = !quoted;
            else if (!quoted && rest[at] == '[') depth++;
            else if (!quoted && rest[at] == ']') depth--;
            else if (!quoted && depth == 0 && rest[at] == ' ') break;
        }

        var taken = rest[..at];
        rest = rest[at..].TrimStart();
        return taken;
    }

    private static ReadOnlySpan<char> TakeWord(ref ReadOnlySpan<char> rest)
    {
        var at = rest.IndexOf(' ');
        var taken = at < 0 ? rest : rest[..at];
        rest = at < 0 ? [] : rest[at..].TrimStart();
        return taken;
    }

    private static string? TakeValue(ref ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty) return null;
        if (rest[0] != '"') return TakeWord(ref rest) is var word && bool.TryParse(word, out var truth) ? (truth ? "true" : "false") : null;

        var end = 1;
        while (end < rest.Length && rest[end] != '"') end += rest[end] == '\\' ? 2 : 1;
        if (end >= rest.Length || (end + 1 < rest.Length && rest[end + 1] != ' ')) return null;

        var text = rest[..(end + 1)].ToString();
        rest = rest[(end + 1)..].TrimStart();
        try
        {
            return JsonSerializer.Deserialize<string>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ScimRefusedException Bad(string filter) => new(
        StatusCodes.Status400BadRequest, ScimWords.BadFilter.Say(filter.Length <= 120 ? filter : filter[..120] + "…"), ScimNames.InvalidFilter);
}
