using System.Diagnostics;
using Microsoft.Extensions.Logging;
using PerfServerless.Mail.Sending;
using PerfServerless.Mail.Settings;
using PerfServerless.Mail.Smtp;
using PerfServerless.TestKit.Logging;

namespace PerfServerless.Mail.Tests.Support;

/// <summary>Letters, mailers and settings for tests.</summary>
internal static class A
{
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    public static readonly Mailbox Sender = new("reviews@acme.example", "Acme Reviews");

    public static MailLetter Letter(string subject = "Your numbers for May", string text = "Hello", string html = "<p>Hello</p>") => new()
    {
        From = Sender,
        To = new("ada@acme.example", "Ada Lovelace"),
        Subject = subject,
        Text = text,
        Html = html,
        MessageId = MailMessageId.Of("acme:weekly:20260511:ada:ask", Sender),
        Language = "de",
    };

    public static MailOptions Plain(int port) => new()
    {
        Kind = MailKind.Smtp,
        From = Sender.Address,
        Timeout = Bound,
        Smtp = new() { Host = "localhost", Port = port, Tls = SmtpTls.None },
    };

    public static MailOptions Secure(int port, string user = "", string password = "") => new()
    {
        Kind = MailKind.Smtp,
        From = Sender.Address,
        Timeout = Bound,
        Smtp = new() { Host = "localhost", Port = port, User = user, Password = password },
    };

    public static SmtpMailer Mailer(MailOptions options, CapturedLog? log = null) =>
        new(options, TimeProvider.System, LoggerFactory.Create(b => b.AddProvider(log ?? new CapturedLog())).CreateLogger<SmtpMailer>());

    /// <summary>Sends a letter that is not accepted, within a bound.</summary>
    public static async Task<MailException> Failure(IMailer mailer, MailLetter? letter = null)
    {
        var watch = Stopwatch.StartNew();
        var failure = await Assert.ThrowsAsync<MailException>(() => mailer.SendAsync(letter ?? Letter(), CancellationToken.None).WaitAsync(Bound));
        Assert.True(watch.Elapsed < Bound);
        return failure;
    }
}
