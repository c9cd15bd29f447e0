using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using PerfServerless.Mail.Sending;

namespace PerfServerless.Mail.Smtp;

/// <summary>Makes the message that goes over the wire.</summary>
internal static class SmtpLetter
{
    public static MailMessage Of(MailLetter letter)
    {
        var message = new MailMessage
        {
            From = Address(letter.From),
            Subject = HeaderText.Clean(letter.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(Address(letter.To));
        message.Headers.Add("Message-ID", letter.MessageId.Value);
        message.Headers.Add("Content-Language", letter.Language);
        message.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834
        message.Headers.Add("X-Auto-Response-Suppress", "OOF, AutoReply"); // what Exchange looks at instead; bounces stay wanted
        message.AlternateViews.Add(Part(letter.Text, MediaTypeNames.Text.Plain)); // the last part is the preferred one
        message.AlternateViews.Add(Part(letter.Html, MediaTypeNames.Text.Html));
        return message;
    }

    private static MailAddress Address(Mailbox box) => new(box.Address, HeaderText.Clean(box.Name), Encoding.UTF8);

    // Base64 has no long lines, no leading dots and no trailing spaces, which servers on the way may change.
    private static AlternateView Part(string content, string mediaType)
    {
        var part = AlternateView.CreateAlternateViewFromString(content.ReplaceLineEndings("\r\n"), Encoding.UTF8, mediaType);
        part.TransferEncoding = TransferEncoding.Base64;
        return part;
    }
}
