namespace PerfServerless.Functions.Encodings;

/// <summary>What the bytes of a file mean in the code page that Excel's plain "CSV" is written in on most computers.</summary>
internal static class Windows1252
{
    // Where it differs from Latin-1.
    private const string From80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static string Read(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++) text[i] = bytes[i] is >= 0x80 and < 0xA0 ? From80[bytes[i] - 0x80] : (char)bytes[i];
        return new(text);
    }
}
