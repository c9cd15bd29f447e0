using PerfServerless.Storage.Http;

namespace PerfServerless.Storage.Rows;

/// <summary>A row was written by a newer program, in a form this one does not know.</summary>
internal sealed class NewerRowException(string table, string partitionKey, string rowKey, int schema, int known)
    : StorageException(
        $"Row '{partitionKey}' '{rowKey}' of table {table} has schema {schema}, and this program knows up to {known}: "
            + "a newer version wrote it. Update this program.",
        inner: null,
        worthRetrying: false)
{
    public int Schema => schema;
}
