using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Briefs;

/// <summary>How a brief is stored and answered by the API.</summary>
internal static class BriefJson
{
    // Sayings hold sayings: a sentence of a roll-up lies deeper than a table's cell.
    private const int MaxDepth = 64;

    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        MaxDepth = MaxDepth,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>For a file that people open: indented, with letters as they are.</summary>
    internal static JsonSerializerOptions Readable { get; } = new(Options) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(Brief brief) => JsonSerializer.Serialize(brief, Options);

    /// <exception cref="JsonException">The text is not a brief.</exception>
    public static Brief Read(string json) => JsonSerializer.Deserialize<Brief>(json, Options) ?? throw new JsonException("A stored brief is empty.");

    /// <summary>The same with the sentences of this reader.</summary>
    internal static JsonSerializerOptions Spoken(Reader reader) => new(Options) { Converters = { new SpokenSayingConverter(reader) } };
}
