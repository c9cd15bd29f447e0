using PerfServerless.Storage.Http;

namespace PerfServerless.Storage.Rows;

/// <summary>A row does not hold what this program writes there.</summary>
public sealed class DamagedRowException(string table, string partitionKey, string rowKey, string why, Exception? inner = null)
    : StorageException(
        $"Row '{partitionKey}' '{rowKey}' of table {table} is damaged: {why} Restore it from a backup or delete it; nothing else is affected.",
        inner,
        worthRetrying: false)
{
    public string Table => table;

    public string PartitionKey => partitionKey;

    public string RowKey => rowKey;
}
