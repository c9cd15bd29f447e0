using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;
using PerfServerless.Mail.Sending;
using PerfServerless.Mail.Settings;

namespace PerfServerless.Mail.Smtp;

/// <summary>
/// What a failed conversation means. Only the server's numbers are repeated: its words name the receiver, and so do the framework's exceptions
/// about them, which therefore do not become inner ones.
/// </summary>
internal static partial class SmtpFaults
{
    public static MailException Slow(SmtpOptions smtp, TimeSpan timeout, Exception e) =>
        MailException.Passing($"{Server(smtp)} did not finish within {timeout.TotalSeconds:0.#} s.", WithoutWords(e));

    public static MailException Of(Exception e, SmtpOptions smtp)
    {
        if (e is not SmtpException { StatusCode: not SmtpStatusCode.GeneralFailure } told) return NoAnswer(e, Server(smtp));

        var (server, code, detail) = (Server(smtp), (int)told.StatusCode, Detail().Match(told.Message).Value);
        var numbers = detail.Length > 0 ? $"{code} {detail}" : $"{code}";
        var atRecipient = told is SmtpFailedRecipientException;

        if (IsPassing(code, detail, atRecipient)) return MailException.Passing($"{server} cannot take the letter now ({numbers}).");
        if (IsNoSuchMailbox(code, detail, atRecipient)) return MailException.AboutThePerson($"{server} knows no such receiver ({numbers}).");

        return IsSignIn(code, detail)
            ? MailException.WrongSetting($"{server} refused the sign-in ({numbers}): look at Mail:Smtp:User and Mail:Smtp:Password.")
            : MailException.WrongSetting($"{server} refused the letter ({numbers}): look at Mail:From and at what the server allows this sender.");
    }

    private static MailException NoAnswer(Exception e, string server)
    {
        if (Chain(e).Any(x => x is AuthenticationException))
        {
            return MailException.WrongSetting($"{server} has no certificate that is trusted here for that name: look at Mail:Smtp:Host.", e);
        }

        if (Chain(e).Any(x => x is IOException or SocketException))
        {
            return MailException.Passing($"{server} could not be reached, or hung up.", WithoutWords(e));
        }

        return MailException.WrongSetting(
            $"{server} does not offer what is needed (STARTTLS, a sign-in that is known): look at Mail:Smtp:Host and Mail:Smtp:Port.", WithoutWords(e));
    }

    // A full mailbox is refused for good by some servers (552, or 5.2.2), and yet it is there.
    private static bool IsPassing(int code, string detail, bool atRecipient) =>
        code is >= 400 and < 500 || detail == "5.2.2" || (atRecipient && code == 552);

    // A refused receiver may come late (after DATA) and then only the detail says so; a 5.7 is a policy and speaks of the sender.
    private static bool IsNoSuchMailbox(int code, string detail, bool atRecipient) =>
        NoSuchMailbox().IsMatch(detail)
        || (atRecipient && code is 550 or 551 or 553 && (detail.Length == 0 || detail.StartsWith("5.2.", StringComparison.Ordinal)));

    private static bool IsSignIn(int code, string detail) => code is 530 or 534 or 535 or 538 || detail is "5.7.3" or "5.7.8" or "5.7.9";

    private static SmtpException? WithoutWords(Exception e) => e is SmtpException { StatusCode: SmtpStatusCode.GeneralFailure } own ? own : null;

    private static string Server(SmtpOptions smtp) => $"The mail server at {smtp.Host}:{smtp.Port}";

    private static IEnumerable<Exception> Chain(Exception? e)
    {
        for (; e is not null; e = e.InnerException) yield return e;
    }

    // RFC 3463: class, subject, detail.
    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b")]
    private static partial Regex Detail();

    // 5.1.7 and 5.1.8 speak of the sender's address.
    [GeneratedRegex(@"^5\.1\.(?:1|2|3|4|6|10)\z")]
    private static partial Regex NoSuchMailbox();
}
