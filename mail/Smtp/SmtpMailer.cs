using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Logging;
using PerfServerless.Mail.Sending;
using PerfServerless.Mail.Settings;

namespace PerfServerless.Mail.Smtp;

/// <summary>Sends letters over SMTP, with one connection a letter: few letters leave at once, and the framework's client takes one at a time.</summary>
/// <param name="clock">Machine time, for the limit of a try.</param>
internal sealed class SmtpMailer(MailOptions options, TimeProvider clock, ILogger<SmtpMailer> logger) : IMailer
{
    private readonly SmtpOptions smtp = options.Smtp;

    public async Task SendAsync(MailLetter letter, CancellationToken cancellationToken)
    {
        if (!letter.To.IsUsable) throw MailException.UnusableRecipient();

        using var message = SmtpLetter.Of(letter);
        using var limit = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var client = Client();
        try
        {
            await client.SendMailAsync(message, either.Token);
        }
        catch (Exception e) when (e is SmtpException or IOException or OperationCanceledException)
        {
            // A cancelled conversation may end in any of these.
            cancellationToken.ThrowIfCancellationRequested();
            throw limit.IsCancellationRequested ? SmtpFaults.Slow(smtp, options.Timeout, e) : SmtpFaults.Of(e, smtp);
        }

        logger.HandedOver(letter.MessageId.Value);
    }

    // Plain only where both hold, whatever the settings say: a password never travels readably to another machine.
    private SmtpClient Client() => new(smtp.Host, smtp.Port)
    {
        EnableSsl = smtp.Tls != SmtpTls.None || !smtp.IsLoopback,
        Credentials = smtp.User.Length > 0 ? new NetworkCredential(smtp.User, smtp.Password) : null,
    };
}
