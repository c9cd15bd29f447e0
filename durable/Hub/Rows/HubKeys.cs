using System.Globalization;

namespace PerfServerless.Durable.Hub.Rows;

/// <summary>
/// The hub's row layout. A shard's partition holds <c>!owner</c>, timers <c>t|due|instance</c>, messages and waiting work
/// <c>m|instance|…</c>, heads <c>i|instance</c> and history <c>h|instance|execution|seq</c>.
/// </summary>
internal static class HubKeys
{
    /// <summary>The partition of the hub itself: its description, its lease, and how far its business clock may go.</summary>
    public const string HubPartition = "hub";

    public const string Description = "!hub";
    public const string Lease = "!lease";
    public const string Clock = "!clock";
    public const string Owner = "!owner";

    public const string StartSuffix = "!start";
    public const string WorkSuffix = "!work";
    public const string ParkedSuffix = "!parked";
    public const string StageSuffix = "!stage";
    public const string SweepPrefix = "!sweep-";
    public const string CarePrefix = "!care-";

    /// <summary>The longest id an instance may have; a client's may be shorter (<see cref="InstanceIds"/>).</summary>
    public const int LongestInstanceId = 200;

    // The separator's successor: "m|x}" ends the range that begins with "m|x|".
    private const char AfterSeparator = (char)('|' + 1);

    public static string Partition(int shard) => string.Create(CultureInfo.InvariantCulture, $"s{shard:D2}");

    public static KeyRange Timers { get; } = new("t|", "t" + AfterSeparator);

    public static KeyRange Messages { get; } = new("m|", "m" + AfterSeparator);

    public static KeyRange Heads { get; } = new("i|", "i" + AfterSeparator);

    public static string Timer(DateTime due, string instanceId) => string.Create(CultureInfo.InvariantCulture, $"t|{due.Ticks:D19}|{instanceId}");

    public static string Head(string instanceId) => $"i|{instanceId}";

    public static string Message(string instanceId, long sequence) => string.Create(CultureInfo.InvariantCulture, $"m|{instanceId}|{sequence:D19}");

    /// <summary>Messages that a turn of the instance sent to others.</summary>
    public static string Outbox(string instanceId, long sequence) => Message(instanceId, sequence) + "o";

    public static bool IsOutbox(string suffix) => suffix.EndsWith('o') && !suffix.StartsWith('!');

    /// <summary>Whether the row only makes findable at start-up what a head says: a timer, a start, open work, a parking.</summary>
    public static bool IsMarker(string key) =>
        key.StartsWith("t|", StringComparison.Ordinal) || ParseMessage(key)?.Suffix is StartSuffix or WorkSuffix or ParkedSuffix;

    /// <summary>A pending instance is to begin.</summary>
    public static string Start(string instanceId) => $"m|{instanceId}|{StartSuffix}";

    /// <summary>Activities of the instance have not answered; the history says which.</summary>
    public static string Work(string instanceId) => $"m|{instanceId}|{WorkSuffix}";

    /// <summary>The instance is parked; the row says why.</summary>
    public static string Parked(string instanceId) => $"m|{instanceId}|{ParkedSuffix}";

    /// <summary>A large turn is being written in several transactions; while this row exists the turn has not happened.</summary>
    public static string Stage(string instanceId) => $"m|{instanceId}|{StageSuffix}";

    /// <summary>History of an execution that was replaced is still to be removed.</summary>
    public static string Sweep(string instanceId, string historyId) => $"m|{instanceId}|{SweepPrefix}{historyId}";

    /// <summary>A turn of the instance is under way that may bring the process down.</summary>
    public static string CareOfTurn(string instanceId) => $"m|{instanceId}|{CarePrefix}turn";

    /// <summary>An activity is under way that may bring the process down.</summary>
    public static string CareOf(ActivityKey activity) =>
        string.Create(CultureInfo.InvariantCulture, $"m|{activity.InstanceId}|{CarePrefix}{activity.ExecutionId}.{activity.TaskId}");

    public static KeyRange MessagesOf(string instanceId) => new($"m|{instanceId}|", $"m|{instanceId}{AfterSeparator}");

    public static string History(string instanceId, string historyId, int chunk) =>
        string.Create(CultureInfo.InvariantCulture, $"h|{instanceId}|{historyId}|{chunk:D8}");

    public static KeyRange HistoryOf(string instanceId, string historyId) => new($"h|{instanceId}|{historyId}|", $"h|{instanceId}|{historyId}{AfterSeparator}");

    public static KeyRange AllHistoryOf(string instanceId) => new($"h|{instanceId}|", $"h|{instanceId}{AfterSeparator}");

    /// <summary>The instance and the rest of a message's key; null where the key has another form.</summary>
    public static (string InstanceId, string Suffix)? ParseMessage(string key)
    {
        var last = key.LastIndexOf('|');
        return last > 2 && key.StartsWith("m|", StringComparison.Ordinal) ? (key[2..last], key[(last + 1)..]) : null;
    }

    /// <summary>The due time and the instance of a timer's key; null where the key has another form.</summary>
    public static (DateTime Due, string InstanceId)? ParseTimer(string key)
    {
        var parts = key.Split('|', 3);
        return parts is ["t", var ticks, { Length: > 0 } id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var due)
            && due <= DateTime.MaxValue.Ticks
                ? (new DateTime(due, DateTimeKind.Utc), id)
                : null;
    }

    /// <summary>The shard an instance belongs to, for ever: FNV-1a over the id, so that no runtime's hash changes it.</summary>
    public static int ShardOf(string instanceId, int shards)
    {
        var hash = 2166136261u;
        foreach (var c in instanceId) hash = (hash ^ c) * 16777619u;
        return (int)(hash % (uint)shards);
    }
}
