using System.Buffers;
using System.Text.Json;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Storage.Messaging;

/// <summary>The body of an outgoing event, the same whatever carries it: <c>{"id":…,"type":…,"data":…}</c>.</summary>
internal static class EventEnvelope
{
    public const int MaxIdLength = 128;

    /// <exception cref="ArgumentException">The payload is not JSON, or the id is empty or too long.</exception>
    public static ReadOnlyMemory<byte> Write(OutgoingEvent message)
    {
        if (message.Id.Length is 0 or > MaxIdLength)
        {
            throw new ArgumentException(
                $"The id of an event of type '{message.Type}' has {message.Id.Length} characters; it needs 1 to {MaxIdLength}.", nameof(message));
        }

        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("id"u8, message.Id);
        json.WriteString("type"u8, message.Type);
        json.WritePropertyName("data"u8);
        try
        {
            json.WriteRawValue(message.Payload);
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"The payload of event '{message.Id}' is not JSON.", nameof(message), e);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
