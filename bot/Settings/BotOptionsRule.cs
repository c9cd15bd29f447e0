using Microsoft.Extensions.Options;
using PerfServerless.Bot.Outbound;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;

namespace PerfServerless.Bot.Settings;

/// <summary>What is wrong with the settings of the bot, told at start-up and all together.</summary>
/// <param name="door">Who reaches the host.</param>
internal sealed class BotOptionsRule(BotDoor door, ConsoleReader console) : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var mistakes = Mistakes(options).Select(console.Reader.Say).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private IEnumerable<Saying> Mistakes(BotOptions o) => [.. OfGate(o), .. OfCredential(o), .. OfSending(o)];

    private static IEnumerable<Saying> OfSending(BotOptions o)
    {
        if (o.Rate is null) yield return SendingWords.Rate.Say(o.RequestsPerSecond, ConnectorOptions.DocumentedRate);
    }

    private IEnumerable<Saying> OfGate(BotOptions o)
    {
        if (BotCloud.Find(o.Cloud) is null) yield return BotSettingsWords.Cloud.Say(o.Cloud, BotCloud.Names);

        switch (o.GateKind)
        {
            case null:
                yield return BotSettingsWords.Gate.Say(o.Gate, Names<BotGateKind>());
                break;
            case BotGateKind.Development:
                if (door == BotDoor.Open) yield return BotSettingsWords.DevelopmentGate;
                break;
            case BotGateKind.Channel:
                foreach (var mistake in OfChannel(o)) yield return mistake;
                break;
        }
    }

    private static IEnumerable<Saying> OfChannel(BotOptions o)
    {
        if (!IsId(o.AppId)) yield return BotSettingsWords.AppId.Say(o.AppId);
        if (!IsId(o.TenantId)) yield return BotSettingsWords.TenantId.Say(o.TenantId);
        if (o.Tenants.Count == 0) yield return BotSettingsWords.NoTenants;
        foreach (var tenant in o.Tenants.Where(t => !IsId(t))) yield return BotSettingsWords.BadTenant.Say(tenant);
        if (o.Hosts.Count == 0) yield return BotSettingsWords.NoHosts;
        foreach (var host in o.Hosts.Where(h => !IsHostName(h))) yield return BotSettingsWords.BadHost.Say(host);
    }

    private static IEnumerable<Saying> OfCredential(BotOptions o)
    {
        switch (o.CredentialKind)
        {
            case null:
                yield return BotSettingsWords.Credential.Say(o.Credential, Names<BotCredentialKind>());
                break;
            case BotCredentialKind.None:
                if (o.GateKind == BotGateKind.Channel) yield return BotSettingsWords.NoCredential;
                break;
            case BotCredentialKind.ClientSecret:
                if (string.IsNullOrWhiteSpace(o.ClientSecret)) yield return BotSettingsWords.ClientSecret;
                break;
            case BotCredentialKind.ClientCertificate:
                if (!File.Exists(o.CertificateFile)) yield return BotSettingsWords.CertificateFile.Say(o.CertificateFile);
                break;
            case BotCredentialKind.FederatedIdentity:
                if (o.FederatedTokenFile.Length > 0 && !File.Exists(o.FederatedTokenFile)) yield return BotSettingsWords.FederatedFile.Say(o.FederatedTokenFile);
                if (o.FederatedIdentityId.Length > 0 && !IsId(o.FederatedIdentityId)) yield return BotSettingsWords.FederatedId.Say(o.FederatedIdentityId);
                break;
            case BotCredentialKind.ManagedIdentity:
                break;
        }

        // A bot's token is for the channel alone: on a machine that anybody reaches unasked, it would go to whoever names himself the channel.
        if (o.CredentialKind is not (null or BotCredentialKind.None) && o.GateKind == BotGateKind.Development) yield return BotSettingsWords.CredentialWithoutChannel;
        if (o.ClientSecret.Length > 0 && o.CredentialKind != BotCredentialKind.ClientSecret) yield return BotSettingsWords.SecretUnused;
    }

    private static bool IsId(string text) => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty;

    // A name as DNS has it: no scheme, no port, no address.
    private static bool IsHostName(string text) => Uri.CheckHostName(text) == UriHostNameType.Dns && text.Contains('.', StringComparison.Ordinal) && text[^1] != '.';

    private static string Names<T>() where T : struct, Enum => string.Join(", ", Enum.GetNames<T>());
}
