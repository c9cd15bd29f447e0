using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace PerfServerless.Durable.Hub.Rows;

/// <summary>
/// The checksum at the end of a stored row: <c>#</c> and the CRC-32C of the text before it, as eight hexadecimal digits. A row
/// that still reads as one but holds another word than was written is so found out. It is not protection against an intruder,
/// who could write a checksum too.
/// </summary>
/// <remarks>CRC-32C finds every change within 32 bits, so every changed character; others go unseen once in 2^32.</remarks>
internal static class RowSeal
{
    /// <summary>Characters a seal takes.</summary>
    public const int Length = 9;

    public static string Seal(string text) => string.Create(CultureInfo.InvariantCulture, $"{text}#{Sum(text):x8}");

    /// <summary>The text without its seal. Text without one was written by an earlier build, or mended by hand, and is taken as it is.</summary>
    /// <exception cref="DamagedRowException">The text is not the one that was sealed.</exception>
    public static string Open(string key, string data)
    {
        if (data.Length < Length || data[^Length] != '#' || data[^1] == '}') return data;

        var text = data.AsSpan(0, data.Length - Length);
        var isIntact = uint.TryParse(data.AsSpan(data.Length - Length + 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var sum)
            && sum == Sum(text);
        return isIntact
            ? text.ToString()
            : throw new DamagedRowException(
                key,
                "its text does not fit its checksum, so something other than the hub changed it "
                + $"(who mends it by hand leaves out the last {Length} characters, the checksum)");
    }

    private static uint Sum(ReadOnlySpan<char> text)
    {
        var bytes = MemoryMarshal.AsBytes(text);
        var sum = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var rest in bytes) sum = BitOperations.Crc32C(sum, rest);
        return ~sum;
    }
}
