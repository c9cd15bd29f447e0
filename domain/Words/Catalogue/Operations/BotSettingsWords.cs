namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>What is wrong with a setting of the bot.</summary>
public static class BotSettingsWords
{
    public static readonly Word<string, string> Gate = new("settings.bot-gate", "gate", "gates");

    public static readonly Word DevelopmentGate = new("settings.bot-development-gate");

    public static readonly Word<string, string> Cloud = new("settings.bot-cloud", "cloud", "clouds");

    public static readonly Word<string> AppId = new("settings.bot-app-id", "id");

    public static readonly Word<string> TenantId = new("settings.bot-tenant-id", "id");

    public static readonly Word NoTenants = new("settings.bot-no-tenants");

    public static readonly Word<string> BadTenant = new("settings.bot-bad-tenant", "tenant");

    public static readonly Word NoHosts = new("settings.bot-no-hosts");

    public static readonly Word<string> BadHost = new("settings.bot-bad-host", "host");

    public static readonly Word<string, string> Credential = new("settings.bot-credential", "credential", "credentials");

    public static readonly Word NoCredential = new("settings.bot-no-credential");

    public static readonly Word ClientSecret = new("settings.bot-client-secret");

    public static readonly Word<string> CertificateFile = new("settings.bot-certificate-file", "file");

    public static readonly Word<string> FederatedFile = new("settings.bot-federated-file", "file");

    public static readonly Word<string> FederatedId = new("settings.bot-federated-id", "id");

    public static readonly Word CredentialWithoutChannel = new("settings.bot-credential-without-channel");

    public static readonly Word SecretUnused = new("settings.bot-secret-unused");
}
