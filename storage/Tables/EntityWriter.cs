using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfServerless.Storage.Tables;

/// <summary>Writes rows as the service's JSON with minimal metadata.</summary>
internal static class EntityWriter
{
    // The service reads JSON, not HTML: escaping every quote sign of stored JSON as six bytes would only cost.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static Utf8JsonWriter Create(IBufferWriter<byte> buffer) => new(buffer, Options);

    /// <summary>Writes one row and leaves the writer flushed.</summary>
    public static void Write(Utf8JsonWriter json, TableEntity entity)
    {
        EntitySize.Of(entity);
        json.WriteStartObject();
        json.WriteString("PartitionKey"u8, TableKeys.Checked(entity.PartitionKey, "partition key"));
        json.WriteString("RowKey"u8, TableKeys.Checked(entity.RowKey, "row key"));
        foreach (var (name, value) in entity.Properties) Write(json, name, value);
        json.WriteEndObject();
        json.Flush();
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                json.WriteString(Type(name), "Edm.Int64"u8);
                json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteString(Type(name), "Edm.Double"u8);
                if (double.IsFinite(number)) json.WriteNumber(name, number);
                else json.WriteString(name, double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
                break;
            case DateTimeOffset moment:
                json.WriteString(Type(name), "Edm.DateTime"u8);
                json.WriteString(name, moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                break;
            case Guid guid:
                json.WriteString(Type(name), "Edm.Guid"u8);
                json.WriteString(name, guid);
                break;
            case byte[] bytes:
                json.WriteString(Type(name), "Edm.Binary"u8);
                json.WriteBase64String(name, bytes);
                break;
        }
    }

    private static string Type(string name) => name + "@odata.type";
}
