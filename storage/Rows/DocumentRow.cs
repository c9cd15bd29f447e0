using System.IO.Compression;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Rows;

/// <summary>A row that holds a long text, compressed and spread over binary properties.</summary>
internal static class DocumentRow
{
    private const string LengthColumn = "Length";
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
        if (utf8.Length > MaxLength) throw TooLong(what, utf8.Length);

        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(utf8.Length)];
        if (!BrotliEncoder.TryCompress(utf8, compressed, out var length, Quality, Window))
        {
            throw new InvalidOperationException($"{what} could not be compressed.");
        }

        if (length > ChunkBytes * MaxChunks) throw TooLong(what, utf8.Length);

        var row = new TableEntity(partitionKey, rowKey) { { RecordRow.SchemaColumn, RecordRow.Schema }, { LengthColumn, utf8.Length } };
        for (int at = 0, chunk = 0; at < length; at += ChunkBytes, chunk++) row[Column(chunk)] = compressed[at..Math.Min(at + ChunkBytes, length)];
        return row;
    }

    /// <exception cref="DamagedRowException">The row does not hold such a document.</exception>
    /// <exception cref="NewerRowException">The row is of a later schema.</exception>
    public static byte[] Read(string table, TableEntity row)
    {
        RecordRow.CheckSchema(table, row);

        // The length is bounded before anything is allocated by it.
        if (row[LengthColumn] is not int length || length is < 0 or > MaxLength) throw Damaged(table, row, "it does not say how long its document is.");

        using var compressed = new MemoryStream();
        for (var chunk = 0; chunk < MaxChunks && row[Column(chunk)] is byte[] bytes; chunk++) compressed.Write(bytes);

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
