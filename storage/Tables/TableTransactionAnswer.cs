using System.Globalization;
using System.Text;
using Azure;

namespace PerfServerless.Storage.Tables;

/// <summary>Reads the parts of a transaction's answer: a status line and headers each, in the order of the actions.</summary>
internal static class TableTransactionAnswer
{
    /// <returns>The new version of each action's row; default for a delete.</returns>
    /// <exception cref="TableTransactionFailedException">The service refused it; nothing was written.</exception>
    /// <exception cref="FormatException">The answer is none to these actions.</exception>
    public static ETag[] Read(ReadOnlyMemory<byte> body, int actions, string what)
    {
        var etags = new ETag[actions];
        var part = -1;
        var rest = body.Span;

        while (!rest.IsEmpty)
        {
            var line = NextLine(ref rest);
            if (line.StartsWith("HTTP/1.1 "u8))
            {
                var status = Status(line);
                if (status >= 300) throw Failed(body[^rest.Length..], status, what);
                if (++part == actions) throw new FormatException($"{what}: the answer has more parts than the {actions} actions sent.");
            }
            else if (part >= 0 && line.StartsWith("ETag: "u8))
            {
                etags[part] = new ETag(Encoding.ASCII.GetString(line[6..]));
            }
        }

        return part == actions - 1
            ? etags
            : throw new FormatException($"{what}: the answer has {part + 1} parts for {actions} actions.");
    }

    // The body of the failing part is the only JSON of the answer.
    private static TableTransactionFailedException Failed(ReadOnlyMemory<byte> rest, int status, string what)
    {
        var (from, to) = (rest.Span.IndexOf((byte)'{'), rest.Span.LastIndexOf((byte)'}'));
        var failure = TableFailure.Read(from >= 0 && to > from ? rest[from..(to + 1)] : ReadOnlyMemory<byte>.Empty);
        return new(status, failure.Sentence(status, what), failure.Code, failure.ActionIndex);
    }

    private static int Status(ReadOnlySpan<byte> line) =>
        line.Length >= 12 && int.TryParse(line[9..12], NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status
            : throw new FormatException("A part of a transaction's answer has no status.");

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line.TrimEnd((byte)'\r');
    }
}
