using System.Globalization;
using System.Text;

namespace PerfServerless.SimulatedTeams.Mail;

/// <summary>Undoes what was done to a part so that it could travel as short lines of ASCII. Text holds one byte a character (Latin-1).</summary>
internal static class TransferCoding
{
    public static byte[] Decode(string body, string coding) => coding.ToLowerInvariant() switch
    {
        "base64" => Base64(body),
        "quoted-printable" => QuotedPrintable(body),
        _ => Encoding.Latin1.GetBytes(body),
    };

    /// <summary>Bytes as the charset says; as UTF-8 where nobody knows it.</summary>
    public static string Text(byte[] bytes, string charset)
    {
        try
        {
            return Encoding.GetEncoding(charset.Length > 0 ? charset : "utf-8").GetString(bytes);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8.GetString(bytes);
        }
    }

    public static byte[] QuotedPrintable(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=')
            {
                bytes.Add((byte)text[i]);
            }
            else if (text.AsSpan(i + 1).StartsWith("\r\n"))
            {
                i += 2; // a soft break: the line goes on
            }
            else if (i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else
            {
                bytes.Add((byte)'=');
            }
        }

        return [.. bytes];
    }

    // What is no base64 is shown as it came.
    private static byte[] Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : Encoding.Latin1.GetBytes(text);
    }
}
