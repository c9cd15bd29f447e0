using System.Text;

namespace PerfServerless.SimulatedTeams.Mail;

/// <summary>Lines as they come over the wire, one byte a character (Latin-1). Only CR LF ends a line, as SMTP wants it.</summary>
internal sealed class SmtpLines(Stream stream)
{
    private readonly byte[] buffer = new byte[8192];
    private int at, end;

    /// <summary>The next line without its end, or null where the other side hung up. What a line has above the limit is dropped.</summary>
    public async ValueTask<string?> ReadAsync(int limit, CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        for (var last = '\0'; ;)
        {
            if (at == end)
            {
                (at, end) = (0, await stream.ReadAsync(buffer, cancellationToken));
                if (end == 0) return null;
            }

            var next = (char)buffer[at++];
            if (next == '\n' && last == '\r') return line.ToString(0, line.Length - (line.Length > 0 && line[^1] == '\r' ? 1 : 0));

            if (line.Length <= limit) line.Append(next);
            last = next;
        }
    }

    public async Task WriteAsync(string answer, CancellationToken cancellationToken) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), cancellationToken);
}
