using System.Net.Mail;

namespace PerfServerless.Mail.Sending;

/// <summary>One end of a letter: an address, and the name that is shown for it (may be empty).</summary>
public sealed record Mailbox(string Address, string Name)
{
    /// <summary>
    /// The address is one that mail servers take everywhere: one address and nothing else, without control characters, and in ASCII before the '@'.
    /// </summary>
    public bool IsUsable =>
        !Address.Any(char.IsControl) && MailAddress.TryCreate(Address, out var read) && read.Address == Address && read.User.All(char.IsAscii);

    // Personal: stays out of logs and messages.
    public override string ToString() => "a mailbox";
}
