namespace PerfServerless.Mail.Sending;

/// <summary>Hands letters to whoever carries them. Accepted is not delivered: what comes back later comes to the sender's mailbox.</summary>
internal interface IMailer
{
    /// <summary>
    /// Sends one letter. A repeated send of the same letter has the same <see cref="MailLetter.MessageId"/>, by which mail servers
    /// and programs may recognise it; that it happens once is for the caller to record.
    /// </summary>
    /// <exception cref="MailException">It was not accepted, or whether it was is not known.</exception>
    Task SendAsync(MailLetter letter, CancellationToken cancellationToken);
}
