using Azure.Core;
using Azure.Identity;
using PerfServerless.Bot.Settings;

namespace PerfServerless.Bot.Authentication;

/// <summary>How the bot proves to Entra who it is.</summary>
internal static class EntraCredentials
{
    // What an app registration's federated credential is made for, see "Configure an application to trust a managed identity".
    private const string ExchangeScope = "api://AzureADTokenExchange/.default";

    /// <param name="kind">Another than <see cref="BotCredentialKind.None"/>.</param>
    public static TokenCredential Of(BotOptions options, BotCredentialKind kind, BotCloud cloud) => kind switch
    {
        BotCredentialKind.None => throw new ArgumentException("Without a credential there is nothing to prove.", nameof(kind)),
        BotCredentialKind.ClientSecret => new ClientSecretCredential(
            options.TenantId, options.AppId, options.ClientSecret, new ClientSecretCredentialOptions { AuthorityHost = cloud.Authority }),
        BotCredentialKind.ClientCertificate => new ClientCertificateCredential(
            options.TenantId, options.AppId, options.CertificateFile, new ClientCertificateCredentialOptions { AuthorityHost = cloud.Authority }),
        BotCredentialKind.FederatedIdentity => Federated(options, cloud),
        BotCredentialKind.ManagedIdentity => Managed(options.AppId),
    };

    private static TokenCredential Federated(BotOptions options, BotCloud cloud)
    {
        if (options.FederatedTokenFile.Length > 0)
        {
            return new WorkloadIdentityCredential(new WorkloadIdentityCredentialOptions
            {
                TenantId = options.TenantId, ClientId = options.AppId, TokenFilePath = options.FederatedTokenFile, AuthorityHost = cloud.Authority,
            });
        }

        var trusted = Managed(options.FederatedIdentityId);
        return new ClientAssertionCredential(
            options.TenantId,
            options.AppId,
            async cancellationToken => (await trusted.GetTokenAsync(new TokenRequestContext([ExchangeScope]), cancellationToken)).Token,
            new ClientAssertionCredentialOptions { AuthorityHost = cloud.Authority });
    }

    private static ManagedIdentityCredential Managed(string clientId) =>
        new(clientId.Length > 0 ? ManagedIdentityId.FromUserAssignedClientId(clientId) : ManagedIdentityId.SystemAssigned);
}
