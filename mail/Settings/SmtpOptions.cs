namespace PerfServerless.Mail.Settings;

/// <summary>The settings of SMTP, under <c>Mail:Smtp</c>.</summary>
internal sealed class SmtpOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public SmtpTls Tls { get; set; } = SmtpTls.Required;

    /// <summary>Empty where the server asks for no sign-in.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The server is on this machine, by its address or the name that means it.</summary>
    public bool IsLoopback => Host is "localhost" or "127.0.0.1" or "::1";
}
