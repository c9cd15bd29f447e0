namespace PerfServerless.Mail.Settings;

/// <summary>Whether the way to the mail server is encrypted.</summary>
public enum SmtpTls
{
    /// <summary>STARTTLS with a trusted certificate, or nothing is sent.</summary>
    Required,

    /// <summary>Readable; only to a server on this machine.</summary>
    None,
}
