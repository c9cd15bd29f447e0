namespace PerfServerless.SimulatedTeams.Mail;

/// <summary>A letter taken apart: its headers, its plain text and its HTML. Attachments are passed over.</summary>
public sealed class MimeLetter
{
    private const int Deepest = 5;

    private readonly MimeHeaders headers;

    private MimeLetter(MimeHeaders headers, string body)
    {
        this.headers = headers;
        Take(headers, body, depth: 0);
    }

    public string Text { get; private set; } = "";

    public string Html { get; private set; } = "";

    /// <param name="raw">The letter as it came over the wire, one byte a character (Latin-1).</param>
    public static MimeLetter Read(string raw)
    {
        var (headers, body) = Split(raw);
        return new(headers, body);
    }

    /// <summary>A header in words; empty where there is none.</summary>
    public string Header(string name) => EncodedWords.Decode(headers[name]);

    private void Take(MimeHeaders of, string body, int depth)
    {
        if (of.MediaType.StartsWith("multipart/", StringComparison.Ordinal) && depth < Deepest)
        {
            foreach (var (part, content) in Parts(body, of.Parameter("boundary"))) Take(part, content, depth + 1);
        }
        else if (of.MediaType is "text/html" && Html.Length == 0)
        {
            Html = Content(of, body);
        }
        else if (of.MediaType is "text/plain" or "" && Text.Length == 0)
        {
            Text = Content(of, body);
        }
    }

    private static IEnumerable<(MimeHeaders Headers, string Body)> Parts(string body, string boundary)
    {
        if (boundary.Length == 0) yield break;

        // What stands before the first boundary and after the last is for nobody.
        var pieces = ("\r\n" + body).Split("\r\n--" + boundary);
        foreach (var piece in pieces.Skip(1).TakeWhile(p => !p.StartsWith("--", StringComparison.Ordinal)))
        {
            yield return Split(piece[(piece.IndexOf("\r\n", StringComparison.Ordinal) is >= 0 and var end ? end + 2 : piece.Length)..]);
        }
    }

    private static (MimeHeaders Headers, string Body) Split(string raw)
    {
        if (raw.StartsWith("\r\n", StringComparison.Ordinal)) return (new(""), raw[2..]);

        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return end < 0 ? (new(raw), "") : (new(raw[..end]), raw[(end + 4)..]);
    }

    private static string Content(MimeHeaders of, string body) =>
        TransferCoding.Text(TransferCoding.Decode(body, of["Content-Transfer-Encoding"]), of.Parameter("charset"));
}
