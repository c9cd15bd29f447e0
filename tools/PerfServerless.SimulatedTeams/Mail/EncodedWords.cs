using System.Text;
using System.Text.RegularExpressions;

namespace PerfServerless.SimulatedTeams.Mail;

/// <summary>Headers that hold more than ASCII (RFC 2047): <c>=?utf-8?B?…?=</c> and <c>=?utf-8?Q?…?=</c>.</summary>
internal static partial class EncodedWords
{
    public static string Decode(string header)
    {
        var decoded = new StringBuilder();
        var (pending, charset) = (new List<byte>(), "");
        var done = 0;
        foreach (Match word in Word().Matches(header))
        {
            var between = header[done..word.Index];
            var same = word.Groups["charset"].Value.Equals(charset, StringComparison.OrdinalIgnoreCase);
            if (done > 0 && string.IsNullOrWhiteSpace(between)) between = ""; // white space between two words is only folding
            if (between.Length > 0 || !same) Flush();
            decoded.Append(between);
            charset = word.Groups["charset"].Value;
            pending.AddRange(Bytes(word)); // a character's bytes may be split over two words
            done = word.Index + word.Length;
        }

        Flush();
        return decoded.Append(header[done..]).ToString();

        void Flush()
        {
            decoded.Append(TransferCoding.Text([.. pending], charset));
            pending.Clear();
        }
    }

    private static byte[] Bytes(Match word) => word.Groups["coding"].Value is "B" or "b"
        ? TransferCoding.Decode(word.Groups["text"].Value, "base64")
        : TransferCoding.QuotedPrintable(word.Groups["text"].Value.Replace('_', ' '));

    [GeneratedRegex(@"=\?(?<charset>[^?*\s]+)(?:\*[^?]*)?\?(?<coding>[BbQq])\?(?<text>[^?\s]*)\?=")]
    private static partial Regex Word();
}
