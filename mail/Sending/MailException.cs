namespace PerfServerless.Mail.Sending;

/// <summary>A letter was not accepted. The message holds no personal words: neither addresses nor what the server said in its own words.</summary>
internal sealed class MailException(string message, bool worthRetrying, bool recipientRefused, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The same letter may be accepted later; false where the letter or a setting must change first.</summary>
    public bool WorthRetrying => worthRetrying;

    /// <summary>An answer about the person and no fault: there is no such mailbox.</summary>
    public bool RecipientRefused => recipientRefused;

    internal static MailException UnusableRecipient() => AboutThePerson("The receiver's address is none that mail can be sent to.");

    internal static MailException AboutThePerson(string message) => new(message, worthRetrying: false, recipientRefused: true);

    internal static MailException Passing(string message, Exception? inner = null) => new(message, worthRetrying: true, recipientRefused: false, inner);

    internal static MailException WrongSetting(string message, Exception? inner = null) => new(message, worthRetrying: false, recipientRefused: false, inner);
}
