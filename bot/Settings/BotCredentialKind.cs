namespace PerfServerless.Bot.Settings;

/// <summary>How the bot shows the connector who it is.</summary>
internal enum BotCredentialKind
{
    /// <summary>Not at all: for connectors on this machine.</summary>
    None,

    /// <summary>The app registration's secret.</summary>
    ClientSecret,

    /// <summary>The app registration's certificate.</summary>
    ClientCertificate,

    /// <summary>The app registration trusts another identity's token: that of a file, as workload identity writes it, or a managed identity's.</summary>
    FederatedIdentity,

    /// <summary>The bot is registered as a user-assigned managed identity.</summary>
    ManagedIdentity,
}
