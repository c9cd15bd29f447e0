using System.Buffers;
using System.Text;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Functions.Encodings;

/// <summary>Reads a file's bytes as text: UTF-8, or UTF-16 as "Unicode text" of Excel is.</summary>
internal static class TextOfBytes
{
    /// <returns>The text without a byte order mark, or the mistake that keeps the file from being read.</returns>
    public static (string? Text, ImportMistake? Mistake) Read(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Utf16(file, Encoding.Unicode, bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Utf16(file, Encoding.BigEndianUnicode, bytes[2..]);
        if (bytes.StartsWith("PK\u0003\u0004"u8)
            || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return (null, new(file, ImportFileWords.Workbook));

        // Letters of Latin scripts are every second byte where the mark is missing.
        if (bytes.Length >= 4 && bytes[1] == 0 && bytes[3] == 0 && bytes[0] != 0) return Utf16(file, Encoding.Unicode, bytes);
        if (bytes.Length >= 4 && bytes[0] == 0 && bytes[2] == 0 && bytes[1] != 0) return Utf16(file, Encoding.BigEndianUnicode, bytes);

        if (FirstBad(bytes) is { } at) return (null, NotUtf8(file, bytes, at));
        if (bytes.IndexOf((byte)0) is >= 0 and var zero) return (null, new(file, ImportFileWords.ZeroByte, LineOf(bytes, zero)));

        return (Encoding.UTF8.GetString(bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes), null);
    }

    private static (string?, ImportMistake?) Utf16(string file, Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        return text.Contains('\0', StringComparison.Ordinal) ? (null, new(file, ImportFileWords.ZeroByte)) : (text, null);
    }

    /// <summary>Shows the word as it stood before it was saved in the code page that most of Europe's Windows has.</summary>
    private static ImportMistake NotUtf8(string file, ReadOnlySpan<byte> bytes, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && at - start < 24 && IsLetter(bytes[start - 1])) start--;
        while (end < bytes.Length && end - at < 24 && IsLetter(bytes[end])) end++;
        var word = Windows1252.Read(bytes[start..end]);
        return new(file, ImportFileWords.NotUtf8.Say(word, $"0x{bytes[at]:X2}"), LineOf(bytes, at));
    }

    private static bool IsLetter(byte one) => one >= 0x80 || char.IsAsciiLetterOrDigit((char)one);

    private static int? FirstBad(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            // Most of a file is ASCII, which needs no decoding.
            var other = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (other < 0) return null;

            at += other;
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != OperationStatus.Done) return at;
            at += length;
        }

        return null;
    }

    private static int LineOf(ReadOnlySpan<byte> bytes, int at) => bytes[..at].Count((byte)'\n') + 1;
}
