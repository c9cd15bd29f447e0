using System.Globalization;
using Azure;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Hub;

/// <summary>A hub's row as an entity: its text in properties <c>D</c>, <c>D1</c>, <c>D2</c>…, because one holds 32 Ki characters.</summary>
internal static class HubEntity
{
    public static HubRow Read(TableEntity entity)
    {
        var first = entity[Name(0)] as string ?? "";
        if (entity[Name(1)] is null) return new HubRow(entity.RowKey, first, entity.ETag.ToString());

        // A property of another type is damage; the row's reader then finds text that breaks off.
        var parts = new List<string> { first };
        while (entity[Name(parts.Count)] is string next) parts.Add(next);
        return new HubRow(entity.RowKey, string.Concat(parts), entity.ETag.ToString());
    }

    public static TableTransactionAction Write(string partition, RowChange change) => change.Match<TableTransactionAction>(
        insert => new(TableTransactionActionType.Add, Entity(partition, insert.Key, insert.Data)),
        put => new(TableTransactionActionType.UpsertReplace, Entity(partition, put.Key, put.Data)),
        replace => new(TableTransactionActionType.UpdateReplace, Entity(partition, replace.Key, replace.Data), new ETag(replace.ETag)),
        delete => new(TableTransactionActionType.Delete, new TableEntity(partition, delete.Key), ETag.All));

    private static TableEntity Entity(string partition, string key, string data)
    {
        var entity = new TableEntity(partition, key);
        var part = 0;
        for (var at = 0; at < data.Length || part == 0;)
        {
            var length = Math.Min(TableLimits.StringCharacters, data.Length - at);

            // A letter of two characters stays whole: half of one cannot be encoded.
            if (length > 1 && char.IsHighSurrogate(data[at + length - 1]) && at + length < data.Length) length--;
            entity.Add(Name(part++), data.Substring(at, length));
            at += length;
        }

        return entity;
    }

    private static string Name(int part) => part == 0 ? "D" : string.Create(CultureInfo.InvariantCulture, $"D{part}");
}
