namespace PerfServerless.Storage.Tables;

/// <summary>Packs the service's two continuation headers into one text and back into a query.</summary>
internal static class TableContinuation
{
    // A blank separates them: it is escaped inside the parts.
    public static string? Of(string? nextPartition, string? nextRow) =>
        nextPartition is null ? null : $"{Uri.EscapeDataString(nextPartition)} {Uri.EscapeDataString(nextRow ?? "")}";

    public static string ToQuery(string token) => token.Split(' ') switch
    {
        [var partition, ""] => $"&NextPartitionKey={partition}",
        [var partition, var row] => $"&NextPartitionKey={partition}&NextRowKey={row}",
        _ => throw new ArgumentException($"'{token}' is not a continuation token of this client.", nameof(token)),
    };
}
