using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PerfServerless.Durable.History;

/// <summary>The fields of one stored event: each is read once by its name and type, and what nobody read is the rest.</summary>
internal sealed class HistoryFields
{
    private readonly JsonElement json;
    private readonly HashSet<string> unread = [];

    public HistoryFields(JsonElement json)
    {
        this.json = json;
        foreach (var member in json.EnumerateObject())
        {
            if (!unread.Add(member.Name)) throw new HistoryDamagedException("A history event holds a field twice.");
        }

        Kind = Text("k");
        Time = Moment("t");
    }

    public string Kind { get; }

    public DateTime Time { get; }

    public string Text(string name) => TextOrNull(name) ?? throw Lacks(name);

    public string TextOrEmpty(string name) => TextOrNull(name) ?? "";

    public string? TextOrNull(string name) => Find(name) is { } value ? value.GetString() : null;

    public int Number(string name) => Find(name) is { } value ? value.GetInt32() : throw Lacks(name);

    public int NumberOr(string name, int usual) => Find(name) is { } value ? value.GetInt32() : usual;

    public DateTime Moment(string name) => MomentOrNull(name) ?? throw Lacks(name);

    public DateTime? MomentOrNull(string name)
    {
        if (Find(name) is not { } value) return null;

        var time = value.GetDateTime();
        return time.Kind == DateTimeKind.Utc ? time : throw new HistoryDamagedException($"A history event's time '{name}' is not UTC.");
    }

    public ParentOrchestrationInstance? Parent()
    {
        if (Find("p") is not { } value) return null;

        return new ParentOrchestrationInstance(Inner(value, "n").GetString()!, Inner(value, "i").GetString()!, Inner(value, "id").GetInt32());
    }

    public IReadOnlyDictionary<string, string>? Tags()
    {
        if (Find("tags") is not { } value) return null;

        var tags = new Dictionary<string, string>();
        foreach (var tag in value.EnumerateObject()) tags[tag.Name] = tag.Value.GetString() ?? "";
        return tags;
    }

    public TaskFailureDetails? Failure(string name) => Find(name) is { } value ? FailureOf(value) : null;

    /// <returns>The fields nobody read, as a JSON object; null for none.</returns>
    public string? Rest()
    {
        if (unread.Count == 0) return null;

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var member in json.EnumerateObject().Where(member => unread.Contains(member.Name))) member.WriteTo(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static TaskFailureDetails FailureOf(JsonElement value) => new(
        Inner(value, "type").GetString() ?? throw Lacks("type"),
        Inner(value, "msg").GetString() ?? throw Lacks("msg"),
        value.TryGetProperty("st", out var stack) ? stack.GetString() : null,
        value.TryGetProperty("in", out var inner) ? FailureOf(inner) : null,
        value.TryGetProperty("nr", out var nonRetriable) && nonRetriable.GetBoolean());

    private static JsonElement Inner(JsonElement value, string name) =>
        value.TryGetProperty(name, out var inner) && inner.ValueKind != JsonValueKind.Null ? inner : throw Lacks(name);

    private static HistoryDamagedException Lacks(string name) => new($"A history event lacks the field '{name}'.");

    private JsonElement? Find(string name)
    {
        if (!unread.Remove(name) || !json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;

        return value;
    }
}
