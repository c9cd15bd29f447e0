namespace PerfServerless.Mail.Settings;

/// <summary>How letters leave.</summary>
internal enum MailKind
{
    /// <summary>Not at all: there is no mailer.</summary>
    None,

    /// <summary>Over SMTP, to a server of the organisation's.</summary>
    Smtp,

    /// <summary>Over Microsoft Graph, for tenants that have no SMTP sign-in.</summary>
    Graph,
}
