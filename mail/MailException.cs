namespace PerfServerless.Mail;

/// <summary>A letter was not accepted. The message holds no personal words: neither addresses nor what the server said in its own words.</summary>
public sealed class MailException(string message, bool worthRetrying, bool recipientRefused, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The same letter may be accepted later; false where the letter or a setting must change first.</summary>
    public bool WorthRetrying => worthRetrying;

    /// <summary>An answer about the person and no fault: there is no such mailbox.</summary>
    public bool RecipientRefused => recipientRefused;

    internal static MailException UnusableRecipient() =>
        new("The receiver's address is none that mail can be sent to.", worthRetrying: false, recipientRefused: true);
}
