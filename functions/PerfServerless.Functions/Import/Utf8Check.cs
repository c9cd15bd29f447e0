using System.Globalization;
using System.Text;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Functions.Import;

/// <summary>Judges whether a file's bytes are text in UTF-8, and says where they are not.</summary>
internal static class Utf8Check
{
    /// <returns>The mistake that keeps the file from being read, or null.</returns>
    public static ImportMistake? Of(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return new(file, ImportFileWords.Utf16);
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8)) return new(file, ImportFileWords.Workbook);
        if (FirstBad(bytes) is { } at) return NotUtf8(file, bytes, at);
        if (bytes.IndexOf((byte)0) is >= 0 and var zero) return new(file, ImportFileWords.ZeroByte, LineOf(bytes, zero));

        return null;
    }

    private static ImportMistake NotUtf8(string file, ReadOnlySpan<byte> bytes, int at)
    {
        var line = LineOf(bytes, at);
        var inLine = at - (bytes[..at].LastIndexOf((byte)'\n') + 1) + 1;
        return new(file, ImportFileWords.NotUtf8.Say(Number(inLine), Number(at + 1), $"0x{bytes[at]:X2}"), line);
    }

    private static int? FirstBad(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            // Most of a file is ASCII, which needs no decoding.
            var other = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (other < 0) return null;

            at += other;
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != System.Buffers.OperationStatus.Done) return at;
            at += length;
        }

        return null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int LineOf(ReadOnlySpan<byte> bytes, int at) => bytes[..at].Count((byte)'\n') + 1;
}
