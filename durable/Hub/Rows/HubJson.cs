using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfServerless.Durable.Hub.Rows;

/// <summary>How rows are written as text. Fields this version does not know are passed over, missing ones take their default.</summary>
[JsonSerializable(typeof(InstanceHead))]
[JsonSerializable(typeof(MessageRow))]
[JsonSerializable(typeof(StageMarker))]
[JsonSerializable(typeof(OwnerRecord))]
[JsonSerializable(typeof(LeaseRecord))]
[JsonSerializable(typeof(ClockRecord))]
[JsonSerializable(typeof(HubDescription))]
[JsonSerializable(typeof(ParkedStep))]
[JsonSerializable(typeof(CareMark))]
internal sealed partial class HubJson : JsonSerializerContext
{
    /// <summary>Quotes and non-ASCII letters stay short: the text is stored, never put into a page.</summary>
    public static HubJson Rows { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 32,
    });
}
