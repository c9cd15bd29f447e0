using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfServerless.Durable.History;

/// <summary>
/// Encodes history for storage. Stored rows outlive code, so the format is fixed.
/// <para>
/// UTF-8 JSON: <c>{"v":1,"e":[event, ...]}</c>. An event is an object; <c>k</c> is its kind by name and <c>t</c> its time (ISO 8601,
/// UTC, ticks). Depending on the kind: <c>id</c> task id, <c>n</c> name, <c>ver</c> version, <c>d</c> data (input or result, as text),
/// <c>i</c> instance id, <c>x</c> execution id, <c>at</c> fire-at or scheduled start, <c>why</c> reason, <c>s</c> status by name,
/// <c>a</c> attempt, <c>p</c> parent (<c>n</c>, <c>i</c>, <c>id</c>), <c>tp</c> trace parent, <c>tags</c>, <c>f</c> failure
/// (<c>type</c>, <c>msg</c>, <c>st</c> stack trace, <c>in</c> inner, <c>nr</c> not retriable). What is null, empty or has its usual
/// value is left out.
/// </para>
/// <para>Kinds and fields that this version does not know survive a round trip. Concatenating the events of two payloads gives the history of both.</para>
/// </summary>
public static class HistoryCodec
{
    /// <summary>The version of the format; a payload of a higher one is refused.</summary>
    public const int Version = 1;

    /// <summary>Nesting of a payload at most; failures nest at most 16, the rest is flat.</summary>
    internal const int DeepestNesting = 64;

    // Payloads are mostly JSON in JSON: the relaxed encoder keeps quotes at two bytes and letters of any script as they are.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonReaderOptions Bounded = new() { MaxDepth = DeepestNesting, CommentHandling = JsonCommentHandling.Disallow };

    public static byte[] Encode(IReadOnlyList<HistoryEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var buffer = new ArrayBufferWriter<byte>(64 + (events.Count * 128));
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            json.WriteStartArray("e");
            foreach (var e in events) HistoryEventWriter.Write(json, e);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="HistoryDamagedException">The bytes are not history in this format, or pass a limit.</exception>
    public static IReadOnlyList<HistoryEvent> Decode(ReadOnlySpan<byte> utf8, HistoryLimits? limits = null)
    {
        var allowed = limits ?? HistoryLimits.Default;
        if (utf8.Length > allowed.MaxBytes)
        {
            throw new HistoryDamagedException($"A history payload of {utf8.Length} bytes passes the limit of {allowed.MaxBytes}.");
        }

        try
        {
            var json = new Utf8JsonReader(utf8, Bounded);
            var events = ReadPayload(ref json, allowed);
            if (json.Read()) throw new HistoryDamagedException("A history payload goes on after its end.");
            return events;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new HistoryDamagedException($"A history payload of {utf8.Length} bytes cannot be read: {e.Message}", e);
        }
    }

    private static List<HistoryEvent> ReadPayload(ref Utf8JsonReader json, HistoryLimits limits)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject) throw new HistoryDamagedException("A history payload is not a JSON object.");

        List<HistoryEvent>? events = null;
        var versioned = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("v"u8))
            {
                json.Read();
                var version = json.GetInt32();
                if (version is < 1 or > Version)
                {
                    throw new HistoryDamagedException($"A history payload has format version {version}; this code reads 1 to {Version}.");
                }
                versioned = true;
            }
            else if (json.ValueTextEquals("e"u8))
            {
                if (events is not null) throw new HistoryDamagedException("A history payload holds its events twice.");
                json.Read();
                events = ReadEvents(ref json, limits);
            }
            else
            {
                json.Read();
                json.Skip();
            }
        }

        if (!versioned || events is null) throw new HistoryDamagedException("A history payload lacks its version or its events.");
        return events;
    }

    private static List<HistoryEvent> ReadEvents(ref Utf8JsonReader json, HistoryLimits limits)
    {
        if (json.TokenType != JsonTokenType.StartArray) throw new HistoryDamagedException("A history payload's events are not an array.");

        var events = new List<HistoryEvent>();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            if (events.Count == limits.MaxEvents) throw new HistoryDamagedException($"A history payload holds more than {limits.MaxEvents} events.");
            events.Add(HistoryEventReader.Read(ref json));
        }

        return json.TokenType == JsonTokenType.EndArray ? events : throw new HistoryDamagedException("A history event is not a JSON object.");
    }
}
