using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Hub.Turns;

/// <summary>
/// Where history is kept: the newest turns as lines in the head row, the rest in rows of their own, many turns to a row. An
/// ordinary turn so costs no row besides the head's.
/// </summary>
internal static class HistoryLayout
{
    /// <summary>How many characters ride in the head row before they get a row of their own.</summary>
    public const int LongestTail = 8_000;

    /// <summary>How many characters a history row holds at most.</summary>
    public const int LongestChunk = 200_000;

    private const int EventsPerLine = 250;

    /// <summary>The head with the events appended, and the history rows that this takes.</summary>
    public static (InstanceHead Head, IReadOnlyList<RowChange> Rows) Append(InstanceHead head, IReadOnlyList<HistoryEvent> events)
    {
        var lines = events.Chunk(EventsPerLine).SelectMany(Lines).ToList();
        var counted = head with { Events = Sum(head.Events, events.Count), Characters = Sum(head.Characters, lines.Sum(l => l.Length + 1)) };

        var tail = Join(head.Tail, lines);
        if (tail.Length <= LongestTail) return (counted with { Tail = tail }, []);

        if (head.Tail.Length > 0) lines.InsertRange(0, head.Tail.Split('\n'));
        var rows = Pack(lines).Select(
            (text, i) => (RowChange)new RowChange.Put(HubKeys.History(head.Id, head.HistoryId, head.Chunks + i), RowSeal.Seal(text))).ToList();
        return (counted with { Tail = "", Chunks = head.Chunks + rows.Count }, rows);
    }

    /// <summary>The head as that of a new history, which replaces the one before.</summary>
    public static InstanceHead Restart(InstanceHead head) => head with { Tail = "", Chunks = 0, Events = 0, Characters = 0 };

    /// <exception cref="DamagedRowException">A row is missing or cannot be read.</exception>
    public static List<HistoryEvent> Read(InstanceHead head, IReadOnlyList<HubRow> rows)
    {
        var events = new List<HistoryEvent>(); // not sized by the head: a damaged count must not allocate
        for (var i = 0; i < head.Chunks; i++)
        {
            var key = HubKeys.History(head.Id, head.HistoryId, i);
            // Rows past the head's count belong to a turn that was never committed.
            if (i >= rows.Count || rows[i].Key != key) throw new DamagedRowException(key, "it is missing");
            ReadLines(key, RowSeal.Open(key, rows[i].Data), events);
        }

        ReadLines(HubKeys.Head(head.Id), head.Tail, events);
        return events.Count == head.Events
            ? events
            : throw new DamagedRowException(
                HubKeys.Head(head.Id), FormattableString.Invariant($"it counts {head.Events} history events and {events.Count} are stored"));
    }

    // A line must fit a row; a single event always does, because payloads are bounded.
    private static IEnumerable<string> Lines(HistoryEvent[] events)
    {
        var line = RowCodec.WriteEvents(events);
        return line.Length <= LongestChunk || events.Length == 1
            ? [line]
            : Lines(events[..(events.Length / 2)]).Concat(Lines(events[(events.Length / 2)..]));
    }

    private static void ReadLines(string key, string text, List<HistoryEvent> events)
    {
        if (text.Length == 0) return;
        foreach (var line in text.Split('\n')) events.AddRange(RowCodec.ReadEvents(key, line));
    }

    // A damaged count must not become a negative one, which could not be read again.
    private static int Sum(int before, int more) => (int)Math.Min((long)before + more, int.MaxValue);

    private static string Join(string tail, List<string> lines) =>
        tail.Length == 0 ? string.Join('\n', lines) : tail + "\n" + string.Join('\n', lines);

    private static IEnumerable<string> Pack(List<string> lines)
    {
        var row = new List<string>();
        var length = 0;
        foreach (var line in lines)
        {
            if (row.Count > 0 && length + line.Length > LongestChunk)
            {
                yield return string.Join('\n', row);
                row.Clear();
                length = 0;
            }

            row.Add(line);
            length += line.Length + 1;
        }

        if (row.Count > 0) yield return string.Join('\n', row);
    }
}
