using PerfServerless.Mail.Sending;

namespace PerfServerless.Mail.Settings;

/// <summary>The settings of mail, under <c>Mail</c>.</summary>
internal sealed class MailOptions
{
    public const string Section = "Mail";

    public MailKind Kind { get; set; } = MailKind.None;

    /// <summary>The address that letters come from.</summary>
    public string From { get; set; } = "";

    /// <summary>The name shown beside <see cref="From"/>.</summary>
    public string FromName { get; set; } = "";

    /// <summary>How long one try may take, from the connection to the server's last word.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    public SmtpOptions Smtp { get; set; } = new();

    public GraphOptions Graph { get; set; } = new();

    /// <summary>The sender of every letter.</summary>
    public Mailbox Sender => new(From, FromName);
}
