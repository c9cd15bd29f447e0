using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Events;

/// <summary>
/// Writes an event in CloudEvents' JSON format, structured mode (CloudEvents 1.0.2, JSON Event Format). Beside the required attributes stand
/// the extensions <c>partitionkey</c> (events that share it stay in order) and <c>sequence</c> (its place in the organisation's log; later ones
/// sort after earlier ones as text).
/// </summary>
public static class CloudEvent
{
    public const string ContentType = "application/cloudevents+json; charset=utf-8";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The attribute <c>source</c>: with the id it makes an event unique.</summary>
    public static string SourceOf(TenantId tenant) => $"/perfserverless/{tenant}";

    /// <summary>Where the schema of a type's data is found.</summary>
    /// <param name="host">Where people reach the host.</param>
    public static Uri SchemaOf(Uri host, string type) => new(host, $"/api/schemas/{type}.json");

    /// <summary>The extension <c>sequence</c>.</summary>
    public static string SequenceOf(long position) => position.ToString("D19", CultureInfo.InvariantCulture);

    /// <param name="host">Where people reach the host; null leaves out where the schema is found.</param>
    public static ReadOnlyMemory<byte> Write(TenantId tenant, LoggedEvent logged, Uri? host)
    {
        var told = logged.Event;
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, Plain);
        json.WriteStartObject();
        json.WriteString("specversion"u8, "1.0"u8);
        json.WriteString("id"u8, told.Id);
        json.WriteString("source"u8, SourceOf(tenant));
        json.WriteString("type"u8, EventTypes.Find(told.Type)?.CloudName ?? told.Type);
        json.WriteString("subject"u8, told.Subject);
        json.WriteString("time"u8, told.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
        json.WriteString("datacontenttype"u8, "application/json"u8);
        if (host is not null) json.WriteString("dataschema"u8, SchemaOf(host, told.Type).AbsoluteUri);
        json.WriteString("partitionkey"u8, told.Subject);
        json.WriteString("sequence"u8, SequenceOf(logged.Position));
        json.WritePropertyName("data"u8);
        json.WriteRawValue(told.Data);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
