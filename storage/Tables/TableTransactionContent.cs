using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace PerfServerless.Storage.Tables;

/// <summary>Writes a transaction's body: one batch with one change set, as OData has it.</summary>
internal static class TableTransactionContent
{
    // Drawn once a process: no stored text can know it, so none can pretend to be a boundary.
    private static readonly string Id = RandomNumberGenerator.GetHexString(16, lowercase: true);

    private static readonly byte[] Head = Encoding.ASCII.GetBytes($"--batch_{Id}\r\nContent-Type: multipart/mixed; boundary=changeset_{Id}\r\n\r\n");
    private static readonly byte[] PartHead = Encoding.ASCII.GetBytes(
        $"--changeset_{Id}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
    private static readonly byte[] Tail = Encoding.ASCII.GetBytes($"--changeset_{Id}--\r\n--batch_{Id}--\r\n");

    public static string ContentType { get; } = $"multipart/mixed; boundary=batch_{Id}";

    /// <exception cref="ArgumentException">The actions break one of the service's rules; nothing was sent.</exception>
    public static ReadOnlyMemory<byte> Write(string endpoint, string table, IReadOnlyList<TableTransactionAction> actions)
    {
        Check(actions);
        var buffer = new ArrayBufferWriter<byte>(512 + (actions.Count * 1024));
        using var json = EntityWriter.Create(buffer);

        buffer.Write(Head);
        foreach (var action in actions)
        {
            buffer.Write(PartHead);
            Line(buffer, RequestLine(endpoint, table, action));
            buffer.Write("Accept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n"u8);
            if (Condition(action) is { } etag) Line(buffer, $"If-Match: {etag}");

            if (action.ActionType != TableTransactionActionType.Delete)
            {
                if (action.ActionType == TableTransactionActionType.Add) buffer.Write("Prefer: return-no-content\r\n"u8);
                buffer.Write("Content-Type: application/json\r\n\r\n"u8);
                json.Reset(buffer);
                EntityWriter.Write(json, action.Entity);
                buffer.Write("\r\n"u8);
            }
            else
            {
                buffer.Write("\r\n"u8);
            }
        }

        buffer.Write(Tail);
        return buffer.WrittenCount <= TableLimits.TransactionBytes
            ? buffer.WrittenMemory
            : throw new ArgumentException(
                $"A transaction of {actions.Count} actions on table {table} is {buffer.WrittenCount} bytes; "
                    + $"at most {TableLimits.TransactionBytes} fit. Split it.",
                nameof(actions));
    }

    private static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count == 0) throw new ArgumentException("A transaction needs at least one action.", nameof(actions));
        if (actions.Count > TableLimits.TransactionActions)
        {
            throw new ArgumentException(
                $"A transaction of {actions.Count} actions is too long; at most {TableLimits.TransactionActions} fit. Split it.", nameof(actions));
        }

        var partition = actions[0].Entity.PartitionKey;
        var rows = new HashSet<string>(actions.Count, StringComparer.Ordinal);
        foreach (var action in actions)
        {
            if (action.Entity.PartitionKey != partition)
            {
                throw new ArgumentException(
                    $"A transaction names the partitions '{partition}' and '{action.Entity.PartitionKey}'; all its rows must be of one.", nameof(actions));
            }

            if (!rows.Add(action.Entity.RowKey))
            {
                throw new ArgumentException($"A transaction names the row '{action.Entity.RowKey}' twice; each row may be written once.", nameof(actions));
            }
        }
    }

    private static string RequestLine(string endpoint, string table, TableTransactionAction action)
    {
        var entity = action.Entity;
        var path = action.ActionType == TableTransactionActionType.Add ? table : TableKeys.Path(table, entity.PartitionKey, entity.RowKey);
        return $"{Verb(action.ActionType)} {endpoint}/{path} HTTP/1.1";
    }

    private static string Verb(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => "POST",
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => "PATCH",
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => "PUT",
        TableTransactionActionType.Delete => "DELETE",
    };

    private static string? Condition(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Add or TableTransactionActionType.UpsertMerge or TableTransactionActionType.UpsertReplace => null,
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete =>
            TableClient.Condition(action.Entity, action.ETag),
    };

    private static void Line(ArrayBufferWriter<byte> buffer, string line)
    {
        Encoding.ASCII.GetBytes(line, buffer);
        buffer.Write("\r\n"u8);
    }
}
