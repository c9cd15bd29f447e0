namespace PerfServerless.Functions.Import;

/// <summary>Reads a stream to its end or to a bound, whichever comes first. What a header claims about a size is not believed.</summary>
internal static class BoundedRead
{
    /// <returns>The bytes, or null where there are more than allowed.</returns>
    /// <param name="claimed">How long it says it is, so that room is made once.</param>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, long atMost, CancellationToken cancellationToken, long claimed = 0)
    {
        var buffer = new MemoryStream((int)Math.Clamp(claimed, 0, atMost));
        var chunk = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > atMost) return null;
            buffer.Write(chunk, 0, read);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
