using System.Collections.Concurrent;
using System.Net.Security;
using System.Text;

namespace PerfServerless.Mail.Tests.Support;

/// <summary>One connection to the scripted server.</summary>
internal sealed class SmtpConversation(Stream connection, SmtpScript script, ConcurrentQueue<string> said, ConcurrentQueue<string> letters)
{
    private Stream stream = connection;
    private bool isSecure, isSignedIn;

    public async Task RunAsync(CancellationToken stopping)
    {
        await PauseAsync("greeting", stopping);
        await SayAsync("220 here", stopping);
        while (await HearAsync(stopping) is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            if (verb == "AUTH")
            {
                await SignInAsync(line, stopping);
                continue;
            }

            said.Enqueue(line);
            await PauseAsync(verb, stopping);
            await SayAsync(script.Answers.GetValueOrDefault(verb) ?? Answer(verb), stopping);

            if (verb == "STARTTLS" && script.Certificate is not null) await SecureAsync(stopping);
            if (verb == "DATA" && !script.Answers.ContainsKey("DATA") && !await TakeAsync(stopping)) return;
            if (verb == "QUIT") return;
        }
    }

    private async Task PauseAsync(string moment, CancellationToken stopping)
    {
        if (moment != script.SilentAt) return;

        said.Enqueue(moment);
        await Task.Delay(Timeout.Infinite, stopping);
    }

    private string Answer(string verb) => verb switch
    {
        "EHLO" => string.Join("\r\n", Offers()),
        "MAIL" when script.User is not null && !isSignedIn => "530 5.7.0 Sign in first",
        "STARTTLS" when script.Certificate is null => "502 no",
        "STARTTLS" => "220 go ahead",
        "DATA" => "354 go ahead",
        "QUIT" => "221 bye",
        _ => "250 2.0.0 ok",
    };

    private IEnumerable<string> Offers()
    {
        yield return "250-here";
        if (script.Certificate is not null && !isSecure) yield return "250-STARTTLS";
        if (script.User is not null && (isSecure || script.Certificate is null)) yield return $"250-AUTH {script.SignIns}";
        yield return "250 8BITMIME";
    }

    private async Task SecureAsync(CancellationToken stopping)
    {
        await PauseAsync("handshake", stopping);
        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = script.Certificate }, stopping);
        (stream, isSecure) = (secure, true);
        said.Enqueue("(secure)");
    }

    private async Task SignInAsync(string line, CancellationToken stopping)
    {
        var words = line.Split(' ');
        var name = words.Length > 2 ? words[2] : await AskAsync("334 VXNlcm5hbWU6", stopping);
        var password = await AskAsync("334 UGFzc3dvcmQ6", stopping);
        said.Enqueue($"AUTH {words[1].ToUpperInvariant()} {Plain(name)} {Plain(password)}");
        isSignedIn = (Plain(name), Plain(password)) == script.User;
        await SayAsync(isSignedIn ? "235 2.7.0 welcome" : "535 5.7.8 no", stopping);
    }

    private async Task<string> AskAsync(string question, CancellationToken stopping)
    {
        await SayAsync(question, stopping);
        return await HearAsync(stopping) ?? "";
    }

    private async Task<bool> TakeAsync(CancellationToken stopping)
    {
        var letter = new StringBuilder();
        for (var lines = 0; await HearAsync(stopping) is { } line; lines++)
        {
            if (lines == script.HangsUpAfter) return false;
            if (line == ".")
            {
                letters.Enqueue(letter.ToString());
                await SayAsync(script.Answers.GetValueOrDefault("END") ?? "250 2.0.0 taken", stopping);
                return true;
            }

            letter.Append(line).Append("\r\n");
        }

        return false;
    }

    private static string Plain(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private Task SayAsync(string answer, CancellationToken stopping) => stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), stopping).AsTask();

    // A byte at a time: what follows a line may already belong to TLS.
    private async Task<string?> HearAsync(CancellationToken stopping)
    {
        var (line, one) = (new StringBuilder(), new byte[1]);
        while (await stream.ReadAsync(one, stopping) == 1)
        {
            line.Append((char)one[0]);
            if (line.Length >= 2 && line[^2] == '\r' && line[^1] == '\n') return line.ToString(0, line.Length - 2);
        }

        return null;
    }
}
