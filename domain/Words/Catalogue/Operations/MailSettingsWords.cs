namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>What is wrong with the settings of mail.</summary>
public static class MailSettingsWords
{
    public static readonly Word<string> Kind = new("settings.mail-kind", "kind");

    public static readonly Word<string> From = new("settings.mail-from", "from");

    public static readonly Word<string> Timeout = new("settings.mail-timeout", "longest");

    public static readonly Word SmtpHost = new("settings.mail-smtp-host");

    public static readonly Word SmtpPort = new("settings.mail-smtp-port");

    public static readonly Word SmtpTls = new("settings.mail-smtp-tls");

    public static readonly Word SmtpSignIn = new("settings.mail-smtp-sign-in");

    public static readonly Word GraphEndpoint = new("settings.mail-graph-endpoint");

    public static readonly Word GraphSecretAlone = new("settings.mail-graph-secret-alone");

    public static readonly Word GraphTenantAlone = new("settings.mail-graph-tenant-alone");
}
