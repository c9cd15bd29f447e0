namespace PerfServerless.Mail.Settings;

/// <summary>
/// The settings of Microsoft Graph, under <c>Mail:Graph</c>. The application needs the permission <c>Mail.Send</c>, best limited to the sender's mailbox.
/// </summary>
internal sealed class GraphOptions
{
    /// <summary>Another one only in national clouds.</summary>
    public Uri Endpoint { get; set; } = new("https://graph.microsoft.com");

    /// <summary>The mailbox that sends, by object id or user principal name; empty for <see cref="MailOptions.From"/>.</summary>
    public string Sender { get; set; } = "";

    /// <summary>With <see cref="ClientSecret"/>: the tenant of the mailbox.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>The application's id; without a secret, the user-assigned identity that the process runs under.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Empty for the identity that the process runs under.</summary>
    public string ClientSecret { get; set; } = "";
}
