namespace PerfServerless.Durable.History;

/// <summary>
/// Encodes history for storage. Stored rows outlive code, so the format is fixed: UTF-8 JSON, an object with the format's
/// version <c>v</c> (1) and the events <c>e</c> in order. Kinds and fields that
/// this version does not know survive a round trip.
/// </summary>
public static class HistoryCodec
{
    public static byte[] Encode(IReadOnlyList<HistoryEvent> events) => throw new NotImplementedException();

    /// <exception cref="HistoryDamagedException">The bytes are not history in this format, or pass a limit.</exception>
    public static IReadOnlyList<HistoryEvent> Decode(ReadOnlySpan<byte> utf8, HistoryLimits? limits = null) => throw new NotImplementedException();
}
