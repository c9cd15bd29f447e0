using System.Net.Mail;
using System.Security.Authentication;
using System.Text.RegularExpressions;

namespace PerfServerless.Mail.Smtp;

/// <summary>
/// What a failed conversation means. Only the server's numbers are repeated: its words name the receiver, and so do the framework's exceptions
/// about them, which therefore do not become inner ones.
/// </summary>
internal static partial class SmtpFaults
{
    public static MailException Slow(SmtpOptions smtp, TimeSpan timeout, Exception e) =>
        new($"The mail server at {Server(smtp)} did not finish within {timeout.TotalSeconds:0.#} s.", worthRetrying: true, recipientRefused: false, WithoutWords(e));

    public static MailException Of(Exception e, SmtpOptions smtp)
    {
        if (e is not SmtpException { StatusCode: not SmtpStatusCode.GeneralFailure } told) return NoAnswer(e, smtp);

        var (code, detail) = ((int)told.StatusCode, Detail().Match(told.Message).Value);
        var numbers = detail.Length > 0 ? $"{code} {detail}" : $"{code}";
        if (IsAboutTheRecipient(told, code, detail)) return new($"The mail server at {Server(smtp)} knows no such receiver ({numbers}).", worthRetrying: false, recipientRefused: true);
        if (IsSignIn(code, detail)) return new($"The mail server at {Server(smtp)} refused the sign-in ({numbers}): look at Mail:Smtp:User and Mail:Smtp:Password.", worthRetrying: false, recipientRefused: false);
        if (code is >= 400 and < 500) return new($"The mail server at {Server(smtp)} cannot take the letter now ({numbers}).", worthRetrying: true, recipientRefused: false);

        return new($"The mail server at {Server(smtp)} refused the letter ({numbers}): look at Mail:From and at what the server allows this sender.", worthRetrying: false, recipientRefused: false);
    }

    private static MailException NoAnswer(Exception e, SmtpOptions smtp)
    {
        if (Chain(e).Any(x => x is AuthenticationException))
        {
            return new($"The mail server at {Server(smtp)} has no certificate that is trusted here for that name: look at Mail:Smtp:Host.", worthRetrying: false, recipientRefused: false, e);
        }

        return Chain(e).Any(x => x is IOException or System.Net.Sockets.SocketException)
            ? new($"The mail server at {Server(smtp)} could not be reached, or hung up.", worthRetrying: true, recipientRefused: false, WithoutWords(e))
            : new($"The mail server at {Server(smtp)} does not offer what is needed (STARTTLS, a sign-in that is known): look at Mail:Smtp:Host and Mail:Smtp:Port.", worthRetrying: false, recipientRefused: false, WithoutWords(e));
    }

    // A refused receiver may come late (after DATA) and then only the detail says so; a 5.7 is a policy and speaks of the sender.
    private static bool IsAboutTheRecipient(SmtpException e, int code, string detail) =>
        NoSuchMailbox().IsMatch(detail) || (e is SmtpFailedRecipientException && code is 550 or 551 or 553 && (detail.Length == 0 || detail.StartsWith("5.2.", StringComparison.Ordinal)));

    private static bool IsSignIn(int code, string detail) => code is 530 or 534 or 535 or 538 || detail is "5.7.3" or "5.7.8" or "5.7.9";

    private static SmtpException? WithoutWords(Exception e) => e is SmtpException { StatusCode: SmtpStatusCode.GeneralFailure } own ? own : null;

    private static string Server(SmtpOptions smtp) => $"{smtp.Host}:{smtp.Port}";

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
