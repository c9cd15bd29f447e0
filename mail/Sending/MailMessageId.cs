using System.Globalization;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;

namespace PerfServerless.Mail.Sending;

/// <summary>
/// A letter's id, the same each time it is sent. Made from the message's key by a hash, because a key names a person and ids stand in the logs
/// of every mail server on the way.
/// </summary>
internal sealed record MailMessageId
{
    private const int KeptBytes = 20;

    private MailMessageId(string value) => Value = value;

    /// <summary>As it stands in the header <c>Message-ID</c>, angle brackets included.</summary>
    public string Value { get; }

    /// <param name="key">Names the message for ever, such as cycle, person and step.</param>
    /// <param name="from">The sender, whose domain the id ends with.</param>
    public static MailMessageId Of(string key, Mailbox from)
    {
        var domain = new IdnMapping().GetAscii(new MailAddress(from.Address).Host);
        return new($"<{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, KeptBytes))}@{domain}>");
    }

    public override string ToString() => Value;
}
