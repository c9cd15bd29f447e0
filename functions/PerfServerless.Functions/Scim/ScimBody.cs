using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Words.Catalogue.Api;

namespace PerfServerless.Functions.Scim;

/// <summary>Reads the body of a request.</summary>
internal static class ScimBody
{
    private const int MaxDepth = 32;

    /// <exception cref="ScimRefusedException">It is no JSON object.</exception>
    public static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        try
        {
            var node = await JsonNode.ParseAsync(
                request.Body,
                new JsonNodeOptions { PropertyNameCaseInsensitive = true },
                new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false },
                request.HttpContext.RequestAborted);
            return node as JsonObject is { } body && IsWhole(body) ? body : throw NoJson();
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            throw NoJson();
        }
    }

    /// <summary>A user as a whole, as POST and PUT send one.</summary>
    public static ScimUser User(JsonObject body) => ScimChanges.SetAll(
        new(), new JsonObject(body.Where(m => m.Key is not ("schemas" or "id" or "meta")).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))));

    // Members that differ by capitals alone are found when they are looked at: here, and not halfway through.
    private static bool IsWhole(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members: return members.ToList().TrueForAll(m => IsWhole(m.Value));
            case JsonArray all: return all.All(IsWhole);
            default: return true;
        }
    }

    private static ScimRefusedException NoJson() => new(StatusCodes.Status400BadRequest, ScimWords.NoJson, ScimNames.InvalidSyntax);
}
