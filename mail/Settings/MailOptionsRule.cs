using Microsoft.Extensions.Options;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Mail.Sending;

namespace PerfServerless.Mail.Settings;

/// <summary>What is wrong with the settings of mail, told at start-up and all together.</summary>
internal sealed class MailOptionsRule(ConsoleReader console) : IValidateOptions<MailOptions>
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var mistakes = Mistakes(options).Select(console.Reader.Say).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<Saying> Mistakes(MailOptions o)
    {
        // A setting may be any number.
        if (!Enum.IsDefined(o.Kind)) return [MailSettingsWords.Kind.Say(o.Kind.ToString())];

        return o.Kind switch
        {
            MailKind.None => [],
            MailKind.Smtp => [.. OfBoth(o), .. OfSmtp(o.Smtp)],
            MailKind.Graph => [.. OfBoth(o), .. OfGraph(o.Graph)],
        };
    }

    private static IEnumerable<Saying> OfBoth(MailOptions o)
    {
        if (!o.Sender.IsUsable) yield return MailSettingsWords.From.Say(HeaderText.Clean(o.From));
        if (o.Timeout <= TimeSpan.Zero || o.Timeout > LongestTimeout) yield return MailSettingsWords.Timeout.Say(LongestTimeout.ToString());
    }

    private static IEnumerable<Saying> OfSmtp(SmtpOptions o)
    {
        if (string.IsNullOrWhiteSpace(o.Host)) yield return MailSettingsWords.SmtpHost;
        if (o.Port is < 1 or > 65535) yield return MailSettingsWords.SmtpPort;
        if (o.Tls == SmtpTls.None && !o.IsLoopback) yield return MailSettingsWords.SmtpTls;
        if (o.User.Length > 0 != o.Password.Length > 0) yield return MailSettingsWords.SmtpSignIn;
    }

    private static IEnumerable<Saying> OfGraph(GraphOptions o)
    {
        if (!IsHttpsHost(o.Endpoint)) yield return MailSettingsWords.GraphEndpoint;
        if (o.ClientSecret.Length > 0 && (o.TenantId.Length == 0 || o.ClientId.Length == 0)) yield return MailSettingsWords.GraphSecretAlone;
        if (o.ClientSecret.Length == 0 && o.TenantId.Length > 0) yield return MailSettingsWords.GraphTenantAlone;
    }

    private static bool IsHttpsHost(Uri endpoint) =>
        endpoint.IsAbsoluteUri && endpoint.Scheme == Uri.UriSchemeHttps
        && endpoint is { UserInfo: "", AbsolutePath: "/", Query: "", Fragment: "" };
}
