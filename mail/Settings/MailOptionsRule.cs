using Microsoft.Extensions.Options;
using PerfServerless.Mail.Sending;

namespace PerfServerless.Mail.Settings;

/// <summary>What is wrong with the settings of mail, told at start-up and all together.</summary>
internal sealed class MailOptionsRule : IValidateOptions<MailOptions>
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var mistakes = Mistakes(options).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Mistakes(MailOptions o)
    {
        // A setting may be any number.
        if (!Enum.IsDefined(o.Kind)) return [$"Mail:Kind must be None, Smtp or Graph, not '{o.Kind}'."];

        return o.Kind switch
        {
            MailKind.None => [],
            MailKind.Smtp => [.. OfBoth(o), .. OfSmtp(o.Smtp)],
            MailKind.Graph => [.. OfBoth(o), .. OfGraph(o)],
        };
    }

    private static IEnumerable<string> OfBoth(MailOptions o)
    {
        if (!o.Sender.IsUsable) yield return $"Mail:From '{HeaderText.Clean(o.From)}' must be the address that mail comes from, such as reviews@example.org.";
        if (o.Timeout <= TimeSpan.Zero || o.Timeout > LongestTimeout) yield return $"Mail:Timeout must be above 0 and at most {LongestTimeout}.";
    }

    private static IEnumerable<string> OfSmtp(SmtpOptions o)
    {
        if (string.IsNullOrWhiteSpace(o.Host)) yield return "Mail:Smtp:Host is needed: the name of the mail server, such as smtp.example.org.";
        if (o.Port is < 1 or > 65535) yield return "Mail:Smtp:Port must be 1 to 65535; 587 is usual.";
        if (o.Tls == SmtpTls.None && !o.IsLoopback)
        {
            yield return "Mail:Smtp:Tls may be None only for a server on this machine (localhost): letters and the password would travel readably.";
        }

        if (o.User.Length > 0 != o.Password.Length > 0) yield return "Mail:Smtp:User and Mail:Smtp:Password belong together; set both or neither.";
    }

    private static IEnumerable<string> OfGraph(MailOptions o)
    {
        var g = o.Graph;
        if (!IsHttpsHost(g.Endpoint))
        {
            yield return "Mail:Graph:Endpoint must be an https address without a path, such as https://graph.microsoft.com; a token is sent over https only.";
        }

        if (g.ClientSecret.Length > 0 && (g.TenantId.Length == 0 || g.ClientId.Length == 0))
        {
            yield return "Mail:Graph:ClientSecret needs Mail:Graph:TenantId and Mail:Graph:ClientId.";
        }

        if (g.ClientSecret.Length == 0 && g.TenantId.Length > 0)
        {
            yield return "Mail:Graph:TenantId is used only with Mail:Graph:ClientSecret; set both, or neither for the identity that the process runs under.";
        }
    }

    private static bool IsHttpsHost(Uri endpoint) =>
        endpoint.IsAbsoluteUri && endpoint.Scheme == Uri.UriSchemeHttps
        && endpoint is { UserInfo: "", AbsolutePath: "/", Query: "", Fragment: "" };
}
