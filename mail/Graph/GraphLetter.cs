using System.Text.Json;
using Azure.Core;
using PerfServerless.Mail.Sending;

namespace PerfServerless.Mail.Graph;

/// <summary>
/// A letter as <c>sendMail</c> takes it. Graph's message has one body, so the plain text stays behind (Exchange derives one), and it lets
/// an application set only headers that begin with x-: the letter's id travels in one of those, and language in the HTML itself.
/// </summary>
internal static class GraphLetter
{
    public static RequestContent Of(MailLetter letter) => RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new
    {
        message = new
        {
            subject = HeaderText.Clean(letter.Subject),
            body = new { contentType = "HTML", content = letter.Html },
            from = Box(letter.From),
            toRecipients = new[] { Box(letter.To) },
            internetMessageHeaders = new[]
            {
                new { name = "x-perfserverless-message-id", value = letter.MessageId.Value },
                new { name = "x-auto-response-suppress", value = "OOF, AutoReply" },
            },
        },
        saveToSentItems = false,
    }));

    private static object Box(Mailbox box) => new { emailAddress = new { address = box.Address, name = HeaderText.Clean(box.Name) } };
}
