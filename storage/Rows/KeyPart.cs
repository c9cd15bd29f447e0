using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PerfServerless.Storage.Rows;

/// <summary>Makes any text a part of a row key: what a key may not hold, and our separator '|', is written as <c>~</c> and four hex digits.</summary>
internal static class KeyPart
{
    private const int MaxLength = 200;

    /// <returns>One part for one text and another for another; texts that become longer than 200 characters end in their hash.</returns>
    public static string Of(string text)
    {
        if (text.Length == 0) throw new ArgumentException("An id that becomes a part of a row key must not be empty.", nameof(text));

        var part = text.All(IsPlain) ? text : Escaped(text);
        return part.Length <= MaxLength
            ? part
            : $"{part[..(MaxLength - 66)]}~~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':';

    private static string Escaped(string text)
    {
        var part = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (IsPlain(c)) part.Append(c);
            else part.Append(CultureInfo.InvariantCulture, $"~{(int)c:x4}");
        }

        return part.ToString();
    }
}
