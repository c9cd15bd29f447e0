using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Hub.Rows;

/// <summary>
/// Rows to text and back. Whatever cannot be read is a <see cref="DamagedRowException"/> that names its row. All rows end in a
/// checksum except the lease: nobody's instance depends on its words, and a stand-by that cannot read it waits it out.
/// </summary>
internal static class RowCodec
{
    public static string Write(InstanceHead head) => Sealed(head, HubJson.Rows.InstanceHead);

    public static string Write(MessageRow row) => Sealed(row, HubJson.Rows.MessageRow);

    public static string Write(StageMarker marker) => Sealed(marker, HubJson.Rows.StageMarker);

    public static string Write(OwnerRecord owner) => Sealed(owner, HubJson.Rows.OwnerRecord);

    public static string Write(LeaseRecord lease) => JsonSerializer.Serialize(lease, HubJson.Rows.LeaseRecord);

    public static string Write(ClockRecord clock) => Sealed(clock, HubJson.Rows.ClockRecord);

    public static string Write(HubDescription description) => Sealed(description, HubJson.Rows.HubDescription);

    public static string Write(ParkedStep parked) => Sealed(parked, HubJson.Rows.ParkedStep);

    public static string Write(CareMark mark) => Sealed(mark, HubJson.Rows.CareMark);

    public static InstanceHead ReadHead(string key, string data)
    {
        var head = Read(key, data, HubJson.Rows.InstanceHead);
        if (head.Format != 1) throw new DamagedRowException(key, $"it has format {head.Format}, which this version does not know");
        if (HubKeys.Head(head.Id ?? "") != key) throw new DamagedRowException(key, "it names another instance");
        return HeadCheck.IsSound(head) ? head : throw new DamagedRowException(key, "a field is missing or out of range");
    }

    public static MessageRow ReadMessages(string key, string data)
    {
        var row = Read(key, data, HubJson.Rows.MessageRow);
        if (row.Messages is not { Count: > 0 } || !row.Messages.All(IsWhole)) throw new DamagedRowException(key, "a message is incomplete");
        return HubKeys.ParseMessage(key) is not { } inbox || HubKeys.IsOutbox(inbox.Suffix) || (row.Messages is [var only] && only.To == inbox.InstanceId)
            ? row
            : throw new DamagedRowException(key, "it holds another message than the one for its instance");
    }

    public static StageMarker ReadStage(string key, string data)
    {
        var marker = Read(key, data, HubJson.Rows.StageMarker);
        return marker.Keys is null || marker.Keys.Any(k => k is null) ? throw new DamagedRowException(key, "it names no rows") : marker;
    }

    public static OwnerRecord ReadOwner(string key, string data) => Read(key, data, HubJson.Rows.OwnerRecord);

    public static LeaseRecord ReadLease(string key, string data) => Read(key, data, HubJson.Rows.LeaseRecord);

    public static ClockRecord ReadClock(string key, string data) => Read(key, data, HubJson.Rows.ClockRecord);

    public static HubDescription ReadDescription(string key, string data) => Read(key, data, HubJson.Rows.HubDescription);

    public static ParkedStep ReadParked(string key, string data) => Read(key, data, HubJson.Rows.ParkedStep);

    public static CareMark ReadMark(string key, string data)
    {
        var mark = Read(key, data, HubJson.Rows.CareMark);
        return mark.What is null || mark.Attempts < 0 ? throw new DamagedRowException(key, "a field is missing or out of range") : mark;
    }

    public static string WriteEvent(HistoryEvent @event) => WriteEvents([@event]);

    public static string WriteEvents(IReadOnlyList<HistoryEvent> events) => Encoding.UTF8.GetString(HistoryCodec.Encode(events));

    public static HistoryEvent ReadEvent(string key, string data)
    {
        var events = ReadEvents(key, data);
        return events.Count == 1 ? events[0] : throw new DamagedRowException(key, $"it holds {events.Count} events where one belongs");
    }

    /// <summary>An event of a kind that belongs there.</summary>
    public static T ReadEvent<T>(string key, string data) where T : HistoryEvent =>
        ReadEvent(key, data) as T ?? throw new DamagedRowException(key, $"it holds another event than {typeof(T).Name}");

    public static IReadOnlyList<HistoryEvent> ReadEvents(string key, string data)
    {
        try
        {
            return HistoryCodec.Decode(Encoding.UTF8.GetBytes(data));
        }
        catch (HistoryDamagedException e)
        {
            throw new DamagedRowException(key, e.Message.TrimEnd('.'), e);
        }
    }

    private static string Sealed<T>(T row, JsonTypeInfo<T> type) => RowSeal.Seal(JsonSerializer.Serialize(row, type));

    private static T Read<T>(string key, string data, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(RowSeal.Open(key, data), type) ?? throw new DamagedRowException(key, "it is empty");
        }
        catch (JsonException e)
        {
            throw new DamagedRowException(key, $"it is not the JSON it should be ({e.Path}, line {e.LineNumber})", e);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException)
        {
            throw new DamagedRowException(key, "it holds text that is not Unicode", e); // half a character, or a byte that is none
        }
    }

    private static bool IsWhole(HubMessage? message) =>
        message is { Event: not null, To: { } to } && Enum.IsDefined(message.Kind) && InstanceIds.Refusal(to, HubKeys.LongestInstanceId) is null;
}
