using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfServerless.Bot.Protocol;

/// <summary>How the bot reads and writes JSON.</summary>
internal static class ProtocolJson
{
    /// <summary>The most bytes of a request's body that are read.</summary>
    public const int MaxBody = 256 * 1024;

    /// <summary>The deepest nesting that is read.</summary>
    public const int MaxDepth = 32;

    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = MaxDepth,
        AllowDuplicateProperties = false,
        // The output travels as application/json and is never put into HTML; cards count their size in characters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static JsonDocumentOptions Documents { get; } = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };
}
