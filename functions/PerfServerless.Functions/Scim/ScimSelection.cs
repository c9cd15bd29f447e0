using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace PerfServerless.Functions.Scim;

/// <summary>Which attributes a caller wants (<c>attributes</c>) or does not want (<c>excludedAttributes</c>); who he is, he is told always.</summary>
internal sealed class ScimSelection
{
    private readonly IReadOnlyList<ScimPath> wanted;
    private readonly IReadOnlyList<ScimPath> unwanted;

    private ScimSelection(IReadOnlyList<ScimPath> wanted, IReadOnlyList<ScimPath> unwanted) => (this.wanted, this.unwanted) = (wanted, unwanted);

    /// <exception cref="ScimRefusedException">A path cannot be read.</exception>
    public static ScimSelection Of(HttpRequest request) => new(Paths(request.Query["attributes"]), Paths(request.Query["excludedAttributes"]));

    public JsonObject From(JsonObject resource)
    {
        if (wanted.Count > 0) Keep(resource, path => wanted.Any(w => Covers(w, path) || Covers(path, w)));
        else if (unwanted.Count > 0) Keep(resource, path => !unwanted.Any(u => Covers(u, path)));
        return resource;
    }

    private static List<ScimPath> Paths(string? list) =>
        [.. (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(100).Select(ScimPath.Of)];

    private static bool Covers(ScimPath one, ScimPath other) =>
        (one.Attribute == other.Attribute || (one.Attribute == ":" && other.Attribute.StartsWith(':'))) && (one.Sub is null || one.Sub == other.Sub);

    private static void Keep(JsonObject resource, Func<ScimPath, bool> isKept)
    {
        foreach (var (name, value) in resource.ToList())
        {
            if (name is "schemas" or "id") continue;

            var path = ScimPath.Of(name);
            if (!isKept(path)) resource.Remove(name);
            else if (value is JsonObject parts)
            {
                foreach (var part in parts.Select(p => p.Key).ToList())
                {
                    var sub = path.Attribute == ":" ? new ScimPath($":{part.ToLowerInvariant()}", null, null) : path with { Sub = part.ToLowerInvariant() };
                    if (!isKept(sub)) parts.Remove(part);
                }
            }
        }
    }
}
