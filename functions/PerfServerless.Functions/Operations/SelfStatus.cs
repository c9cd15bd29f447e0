using System.Text.Json;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Operations;

/// <summary>What an orchestration says of itself, for whoever reads it.</summary>
internal static class SelfStatus
{
    /// <param name="serialized">As the engine keeps it: one of our sayings, or what another build or orchestrator wrote, which is told as it is.</param>
    public static Saying Of(string serialized)
    {
        try
        {
            if (JsonSerializer.Deserialize<Saying>(serialized, JsonSerializerOptions.Web) is { Id: not null, Parts: not null } saying) return saying;
        }
        catch (JsonException)
        {
            // No saying: words of its own.
        }

        return PartWords.Verbatim.Say(Plain(serialized));
    }

    /// <summary>A JSON text as it was before the engine escaped it; anything else as it stands.</summary>
    private static string Plain(string serialized)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(serialized) ?? "";
        }
        catch (JsonException)
        {
            return serialized.Trim('"');
        }
    }
}
