using Azure.Core;
using Azure.Identity;
using PerfServerless.Mail.Settings;

namespace PerfServerless.Mail.Graph;

/// <summary>Who asks Graph: an application with a secret, or the identity that the process runs under.</summary>
internal static class GraphCredential
{
    public static TokenCredential Of(GraphOptions options) => options.ClientSecret.Length > 0
        ? new ClientSecretCredential(options.TenantId, options.ClientId, options.ClientSecret)
        : new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ClientId.Length > 0 ? options.ClientId : null });
}
