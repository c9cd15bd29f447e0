using System.Globalization;
using System.Text.Json;
using Azure;

namespace PerfServerless.Storage.Tables;

/// <summary>
/// Reads the service's JSON. What it cannot be (deeper nesting, another type than announced, too many properties)
/// is refused as <see cref="JsonException"/>, so that a damaged answer costs an exception and nothing else.
/// </summary>
internal static class EntityReader
{
    private const string TypeSuffix = "@odata.type";
    private const int MaxProperties = 1024;

    // A page is an object with an array of flat objects.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 4 };

    /// <summary>Reads <c>{"value":[row, …]}</c>.</summary>
    public static List<TableEntity> ReadPage(ReadOnlySpan<byte> utf8) => Read(utf8, Page);

    public static TableEntity ReadEntity(ReadOnlySpan<byte> utf8) => Read(utf8, Entity);

    private static T Read<T>(ReadOnlySpan<byte> utf8, Func<ReadOnlySpan<byte>, T> read)
    {
        try
        {
            return read(utf8);
        }
        catch (InvalidOperationException e)
        {
            // How the reader reports text that is not UTF-8, or half a surrogate pair.
            throw new JsonException("The answer holds text that is not Unicode.", e);
        }
    }

    private static List<TableEntity> Page(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, Options);
        var rows = new List<TableEntity>();

        Expect(ref reader, JsonTokenType.StartObject);
        while (Next(ref reader) == JsonTokenType.PropertyName)
        {
            var isRows = reader.ValueTextEquals("value"u8);
            Next(ref reader);
            if (!isRows)
            {
                reader.Skip();
                continue;
            }

            if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("A page of rows holds no array of rows.");
            while (Next(ref reader) == JsonTokenType.StartObject) rows.Add(ReadRow(ref reader));
            if (reader.TokenType != JsonTokenType.EndArray) throw new JsonException($"A page of rows holds {reader.TokenType} where a row should be.");
        }

        return rows;
    }

    private static TableEntity Entity(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, Options);
        Expect(ref reader, JsonTokenType.StartObject);
        return ReadRow(ref reader);
    }

    private static TableEntity ReadRow(ref Utf8JsonReader reader)
    {
        string? partition = null, row = null, etag = null, timestamp = null;
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        Dictionary<string, string>? types = null;

        while (Next(ref reader) == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            Next(ref reader);
            switch (name)
            {
                case "PartitionKey": partition = Text(ref reader, name); break;
                case "RowKey": row = Text(ref reader, name); break;
                case "Timestamp": timestamp = Text(ref reader, name); break;
                case "odata.etag": etag = Text(ref reader, name); break;
                case var type when type.EndsWith(TypeSuffix, StringComparison.Ordinal):
                    (types ??= new(StringComparer.Ordinal))[type[..^TypeSuffix.Length]] = Text(ref reader, name);
                    break;
                case var own when own.StartsWith("odata.", StringComparison.Ordinal): reader.Skip(); break;
                default:
                    // Binary is decoded from the buffer at once where the type came first, as it does from the service.
                    if (Value(ref reader, name, types) is { } value) values[name] = value;
                    break;
            }

            if (values.Count > MaxProperties) throw new JsonException($"A row has more than {MaxProperties} properties.");
        }

        if (partition is null || row is null) throw new JsonException("A row came without its keys.");

        var entity = new TableEntity(partition, row)
        {
            ETag = etag is null ? default : new ETag(etag),
            Timestamp = timestamp is null ? null : Moment(timestamp, "Timestamp"),
        };
        foreach (var (name, value) in values)
        {
            entity.Properties[name] = value is string text && types is not null && types.TryGetValue(name, out var type) ? Typed(name, text, type) : value;
        }

        return entity;
    }

    private static object? Value(ref Utf8JsonReader reader, string name, Dictionary<string, string>? types)
    {
        var type = types?.GetValueOrDefault(name);
        switch (reader.TokenType)
        {
            case JsonTokenType.Null: return null;
            case JsonTokenType.True: return true;
            case JsonTokenType.False: return false;
            case JsonTokenType.String when type == "Edm.Binary":
                return reader.TryGetBytesFromBase64(out var bytes) ? bytes : throw new JsonException($"Property '{name}' is not base64.");
            case JsonTokenType.String: return reader.GetString();
            case JsonTokenType.Number when type == "Edm.Int64" && reader.TryGetInt64(out var number): return number;
            case JsonTokenType.Number when type is null or "Edm.Int32" && reader.TryGetInt32(out var number): return number;
            case JsonTokenType.Number when reader.TryGetDouble(out var number): return number;
            default: throw new JsonException($"Property '{name}' holds a {reader.TokenType}, which a row cannot.");
        }
    }

    private static object Typed(string name, string text, string type) => type switch
    {
        "Edm.String" => text,
        "Edm.Int64" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(name, type),
        "Edm.Int32" => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(name, type),
        "Edm.Double" => Double(name, text),
        "Edm.DateTime" => Moment(text, name),
        "Edm.Guid" => Guid.TryParse(text, out var guid) ? guid : throw Wrong(name, type),
        "Edm.Binary" => Binary(name, text),
        "Edm.Boolean" => bool.TryParse(text, out var flag) ? flag : throw Wrong(name, type),
        _ => throw new JsonException($"Property '{name}' is of type {type}, which is not known here."),
    };

    private static double Double(string name, string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(name, "Edm.Double"),
    };

    private static byte[] Binary(string name, string text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : throw Wrong(name, "Edm.Binary");
    }

    private static DateTimeOffset Moment(string text, string name) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : throw Wrong(name, "Edm.DateTime");

    private static JsonException Wrong(string name, string type) => new($"Property '{name}' is announced as {type} and is none.");

    private static string Text(ref Utf8JsonReader reader, string name) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException($"'{name}' holds a {reader.TokenType} where text should be.");

    private static JsonTokenType Next(ref Utf8JsonReader reader) =>
        reader.Read() ? reader.TokenType : throw new JsonException("The answer ends in the middle.");

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (Next(ref reader) != token) throw new JsonException($"The answer begins with {reader.TokenType}, not {token}.");
    }
}
