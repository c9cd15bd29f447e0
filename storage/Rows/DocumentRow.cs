using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Rows;

/// <summary>A row that holds a long text, compressed and spread over binary properties; a very long one has more rows behind it.</summary>
internal static class DocumentRow
{
    private const string LengthColumn = "Length";
    private const string SeriesColumn = "Series";
    private const string OthersColumn = "Others";
    private const int ChunkBytes = 60 * 1024;
    private const int MaxChunks = 16;
    private const int MaxLength = 64 * 1024 * 1024;

    // Mid quality: a tenth of the time of the best and within some percent of its size on JSON.
    private const int Quality = 5;
    private const int Window = 22;

    /// <param name="what">Names the document in the message of a refusal.</param>
    /// <exception cref="ArgumentException">The document does not fit a row even when compressed.</exception>
    public static TableEntity Write(string partitionKey, string rowKey, ReadOnlySpan<byte> utf8, string what)
    {
        var compressed = Compress(utf8, what);
        return compressed.Length > ChunkBytes * MaxChunks ? throw TooLong(what, utf8.Length) : Row(partitionKey, rowKey, utf8.Length, compressed);
    }

    /// <summary>A document over as many rows as it takes: the others are written before the head, which alone makes them count.</summary>
    /// <returns>The head, under the given key, and the rows behind it, whose keys tell what they hold: those of two writers never mix.</returns>
    /// <exception cref="ArgumentException">The document is longer than <see cref="MaxLength"/> bytes.</exception>
    public static (TableEntity Head, IReadOnlyList<TableEntity> Others) WriteLong(string partitionKey, string rowKey, ReadOnlySpan<byte> utf8, string what)
    {
        var compressed = Compress(utf8, what);
        const int Most = ChunkBytes * MaxChunks;
        var head = Row(partitionKey, rowKey, utf8.Length, compressed.AsSpan(0, Math.Min(Most, compressed.Length)));
        if (compressed.Length <= Most) return (head, []);

        var series = Convert.ToHexStringLower(SHA256.HashData(compressed)[..8]);
        var others = new List<TableEntity>();
        for (var at = Most; at < compressed.Length; at += Most)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{OthersOf(rowKey, series)}{others.Count:000}");
            others.Add(Row(partitionKey, key, utf8.Length, compressed.AsSpan(at, Math.Min(Most, compressed.Length - at))));
        }

        head[SeriesColumn] = series;
        head[OthersColumn] = others.Count;
        return (head, others);
    }

    /// <summary>The beginning of the keys of the rows behind a head; null where it has none.</summary>
    public static string? Others(TableEntity head) => head.GetString(SeriesColumn) is { } series ? OthersOf(head.RowKey, series) : null;

    /// <param name="others">The rows behind it, in order of their keys.</param>
    /// <inheritdoc cref="Read(string, TableEntity)"/>
    public static byte[] ReadLong(string table, TableEntity head, IReadOnlyList<TableEntity> others)
    {
        if ((head[OthersColumn] as int? ?? 0) != others.Count) throw Damaged(table, head, "some of the rows behind it are missing.");
        return Read(table, head, [head, .. others]);
    }

    private static string OthersOf(string rowKey, string series) => $"{rowKey}|{series}|";

    private static TableEntity Row(string partitionKey, string rowKey, int length, ReadOnlySpan<byte> compressed)
    {
        var row = new TableEntity(partitionKey, rowKey) { { RecordRow.SchemaColumn, RecordRow.Schema }, { LengthColumn, length } };
        for (int at = 0, chunk = 0; at < compressed.Length; at += ChunkBytes, chunk++)
            row[Column(chunk)] = compressed[at..Math.Min(at + ChunkBytes, compressed.Length)].ToArray();
        return row;
    }

    private static byte[] Compress(ReadOnlySpan<byte> utf8, string what)
    {
        if (utf8.Length > MaxLength) throw TooLong(what, utf8.Length);

        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(utf8.Length)];
        if (!BrotliEncoder.TryCompress(utf8, compressed, out var length, Quality, Window))
        {
            throw new InvalidOperationException($"{what} could not be compressed.");
        }

        return compressed[..length];
    }

    /// <exception cref="DamagedRowException">The row does not hold such a document.</exception>
    /// <exception cref="NewerRowException">The row is of a later schema.</exception>
    public static byte[] Read(string table, TableEntity row) => Read(table, row, [row]);

    private static byte[] Read(string table, TableEntity row, IReadOnlyList<TableEntity> all)
    {
        RecordRow.CheckSchema(table, row);

        // The length is bounded before anything is allocated by it.
        if (row[LengthColumn] is not int length || length is < 0 or > MaxLength) throw Damaged(table, row, "it does not say how long its document is.");

        using var compressed = new MemoryStream();
        foreach (var one in all)
            for (var chunk = 0; chunk < MaxChunks && one[Column(chunk)] is byte[] bytes; chunk++) compressed.Write(bytes);

        var document = new byte[length];
        return BrotliDecoder.TryDecompress(compressed.GetBuffer().AsSpan(0, (int)compressed.Length), document, out var written) && written == length
            ? document
            : throw Damaged(table, row, "its document cannot be decompressed.");
    }

    private static string Column(int chunk) => $"Part{chunk}";

    private static DamagedRowException Damaged(string table, TableEntity row, string why) => new(table, row.PartitionKey, row.RowKey, why);

    private static ArgumentException TooLong(string what, int length) =>
        new(
            $"{what} is too large to be stored: {length} bytes, which stay above {ChunkBytes * MaxChunks} when compressed. "
                + "Split the organisation into several.");
}
