using System.Text.Json;
using System.Text.Json.Serialization;
using PerfServerless.Domain.Briefs;

namespace PerfServerless.Functions.Briefs;

/// <summary>How a brief is stored and answered by the API.</summary>
public static class BriefJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        MaxDepth = 64,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(Brief brief) => JsonSerializer.Serialize(brief, Options);

    /// <exception cref="JsonException">The text is no brief.</exception>
    public static Brief Read(string json) => JsonSerializer.Deserialize<Brief>(json, Options) ?? throw new JsonException("A stored brief is empty.");
}
