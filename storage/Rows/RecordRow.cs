using System.Text.Json;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Rows;

/// <summary>A row that holds one record as JSON, over several properties where it is long.</summary>
internal static class RecordRow
{
    /// <summary>The form in which rows are written now. Raise it when older programs would misread a row, and read the older forms on.</summary>
    public const int Schema = 1;

    public const string SchemaColumn = "Schema";

    private const string JsonColumn = "Json";
    private const int ChunkLength = 30_000;

    public static TableEntity Write<T>(string partitionKey, string rowKey, T value)
    {
        var row = new TableEntity(partitionKey, rowKey) { { SchemaColumn, Schema } };
        var json = JsonSerializer.Serialize(value, StoredJson.Options);

        for (int at = 0, chunk = 0; at < json.Length; chunk++)
        {
            var length = Math.Min(ChunkLength, json.Length - at);
            if (at + length < json.Length && char.IsHighSurrogate(json[at + length - 1])) length--; // half a character is not text
            row[Column(chunk)] = json.Substring(at, length);
            at += length;
        }

        return row;
    }

    /// <exception cref="DamagedRowException">The row does not hold such a record.</exception>
    /// <exception cref="NewerRowException">The row is of a later schema.</exception>
    public static T Read<T>(string table, TableEntity row)
    {
        CheckSchema(table, row);
        try
        {
            return JsonSerializer.Deserialize<T>(Json(row), StoredJson.Options) ?? throw new JsonException("The JSON is null.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException or NotSupportedException)
        {
            throw new DamagedRowException(table, row.PartitionKey, row.RowKey, $"it holds no readable {typeof(T).Name}.", e);
        }
    }

    public static void CheckSchema(string table, TableEntity row)
    {
        if (row[SchemaColumn] is not int schema) throw new DamagedRowException(table, row.PartitionKey, row.RowKey, "it does not say its schema.");
        if (schema > Schema) throw new NewerRowException(table, row.PartitionKey, row.RowKey, schema, Schema);
    }

    private static string Json(TableEntity row)
    {
        var json = row.GetString(JsonColumn) ?? throw new JsonException("The row holds no JSON.");
        for (var chunk = 1; row.GetString(Column(chunk)) is { } next; chunk++) json += next;
        return json;
    }

    private static string Column(int chunk) => chunk == 0 ? JsonColumn : $"{JsonColumn}{chunk}";
}
