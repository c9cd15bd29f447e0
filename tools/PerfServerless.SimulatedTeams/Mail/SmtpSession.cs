using System.Text;
using System.Text.RegularExpressions;

namespace PerfServerless.SimulatedTeams.Mail;

/// <summary>One conversation with a sender (RFC 5321): who it is from, whom it is for, then the letter itself.</summary>
/// <param name="deliver">Takes sender, receivers and the letter as it came.</param>
/// <param name="without">Addresses that have no mailbox here.</param>
internal sealed partial class SmtpSession(Stream stream, Action<string, IReadOnlyList<string>, string> deliver, IReadOnlySet<string> without)
{
    /// <summary>Of a letter, in bytes.</summary>
    public const int Largest = 2 * 1024 * 1024;

    private const int LongestCommand = 2_000;
    private const int MostReceivers = 100;

    private readonly SmtpLines lines = new(stream);
    private readonly List<string> receivers = [];
    private bool greeted;
    private string? sender;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await lines.WriteAsync("220 simulated-teams ESMTP, keeps what it gets", cancellationToken);
        while (await lines.ReadAsync(LongestCommand, cancellationToken) is { } line)
        {
            var verb = line.Split(' ', 2)[0].ToUpperInvariant();
            if (verb == "DATA" && DataRefusal() is null)
            {
                await lines.WriteAsync(await TakeAsync(cancellationToken), cancellationToken);
                continue;
            }

            await lines.WriteAsync(line.Length > LongestCommand ? "500 This line is too long." : Answer(verb, line), cancellationToken);
            if (verb == "QUIT") return;
        }
    }

    private string Answer(string verb, string line) => verb switch
    {
        "EHLO" => Greet($"250-simulated-teams\r\n250-8BITMIME\r\n250 SIZE {Largest}"),
        "HELO" => Greet("250 simulated-teams"),
        "MAIL" => From(line),
        "RCPT" => To(line),
        "DATA" => DataRefusal()!,
        "RSET" => Forget("250 Forgotten."),
        "NOOP" => "250 Here.",
        "VRFY" => "252 Send it and see.",
        "QUIT" => "221 Bye.",
        _ => "502 This command is not known here.",
    };

    private string? DataRefusal() => receivers.Count == 0 ? "503 First MAIL, then RCPT." : null;

    private string Greet(string answer)
    {
        greeted = true;
        return Forget(answer);
    }

    private string From(string line)
    {
        if (!greeted) return "503 First EHLO.";
        if (sender is not null) return "503 There is a sender already.";
        if (FromPath().Match(line) is not { Success: true } from) return "501 This is MAIL FROM:<address>.";
        if (Size().Match(line) is { Success: true } told && !(int.TryParse(told.Groups[1].Value, out var size) && size <= Largest)) return "552 Too large.";

        sender = from.Groups["address"].Value;
        return "250 Sender noted.";
    }

    private string To(string line)
    {
        if (sender is null) return "503 First MAIL.";
        if (ToPath().Match(line) is not { Success: true } to) return "501 This is RCPT TO:<address>.";
        if (without.Contains(to.Groups["address"].Value)) return "550 5.1.1 There is no such mailbox.";
        if (receivers.Count == MostReceivers) return "452 Too many receivers.";

        receivers.Add(to.Groups["address"].Value);
        return "250 Receiver noted.";
    }

    private async Task<string> TakeAsync(CancellationToken cancellationToken)
    {
        await lines.WriteAsync("354 The letter, then a line with one dot.", cancellationToken);
        var (letter, size) = (new StringBuilder(), 0L);
        while (await lines.ReadAsync(Largest, cancellationToken) is { } line)
        {
            if (line == ".")
            {
                if (size > Largest) return Forget("552 Too large.");

                deliver(sender!, [.. receivers], letter.ToString());
                return Forget("250 Kept.");
            }

            var content = line.StartsWith('.') ? line[1..] : line; // the sender doubled it so that the line could not end the letter
            size += content.Length + 2;
            if (size <= Largest) letter.Append(content).Append("\r\n");
        }

        return "421 The letter broke off.";
    }

    private string Forget(string answer)
    {
        sender = null;
        receivers.Clear();
        return answer;
    }

    [GeneratedRegex(@"^MAIL FROM:\s*<(?<address>[^<>\s]*)>", RegexOptions.IgnoreCase)]
    private static partial Regex FromPath();

    [GeneratedRegex(@"^RCPT TO:\s*<(?<address>[^<>\s]+)>", RegexOptions.IgnoreCase)]
    private static partial Regex ToPath();

    [GeneratedRegex(@"\sSIZE=(\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex Size();
}
