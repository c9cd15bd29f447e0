using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfServerless.Functions.Api;

/// <summary>How the API reads and writes JSON: each member once, and none that nobody reads.</summary>
internal static class ApiJson
{
    private const int MaxDepth = 32;

    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter());
        options.MaxDepth = MaxDepth;
        options.AllowDuplicateProperties = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
    }
}
