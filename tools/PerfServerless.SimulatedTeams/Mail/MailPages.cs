using System.Globalization;
using System.Net;
using System.Text;

namespace PerfServerless.SimulatedTeams.Mail;

/// <summary>The letters on pages, for a developer.</summary>
internal static class MailPages
{
    private const string Style = "<style>body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#222}"
        + "table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.2rem .8rem .2rem 0;vertical-align:top}small{color:#555}"
        + "pre{background:#f6f6f6;padding:.5rem;overflow:auto;white-space:pre-wrap}"
        + "iframe{width:100%;height:36rem;border:1px solid #ccc;background:#fff}</style>";

    public static string List(IReadOnlyList<CaughtLetter> letters)
    {
        var page = Begin("Mail", refreshed: true)
            .Append("<h1>Mail</h1><p><a href=\"/\">All chats</a> · <a href=\"/mail.json\">as JSON</a> · ")
            .Append(CultureInfo.InvariantCulture, $"the last {MailDrop.Kept} letters are kept</p>");
        if (letters.Count == 0) return page.Append("<p>No letter has come yet.</p></body></html>").ToString();

        page.Append("<table><thead><tr><th>when</th><th>to</th><th>subject</th></tr></thead><tbody>");
        foreach (var letter in letters.Reverse())
        {
            var subject = letter.Subject.Length > 0 ? letter.Subject : "(no subject)";
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Stamp(letter.At)}</td><td>{Safe(string.Join(", ", letter.To))}</td>")
                .Append(CultureInfo.InvariantCulture, $"<td><a href=\"/mail/{letter.Number}\">{Safe(subject)}</a></td></tr>");
        }

        return page.Append("</tbody></table></body></html>").ToString();
    }

    /// <summary>A letter's HTML is shown where no script runs; its links open beside it, as in a mail program.</summary>
    public static string One(CaughtLetter letter) => Begin(letter.Subject, refreshed: false)
        .Append(CultureInfo.InvariantCulture, $"<p><a href=\"/mail\">All mail</a></p><h1>{Safe(letter.Subject)}</h1>")
        .Append(CultureInfo.InvariantCulture, $"<p>{Stamp(letter.At)}, from {Safe(letter.From)} to {Safe(string.Join(", ", letter.To))}<br>")
        .Append(CultureInfo.InvariantCulture, $"<small>{Safe(letter.Language)} {Safe(letter.MessageId)}</small></p>")
        .Append("<h2>HTML</h2><iframe title=\"The letter as HTML\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" srcdoc=\"")
        .Append(Safe("<base target=\"_blank\">" + letter.Html))
        .Append("\"></iframe><h2>Plain text</h2><pre>").Append(LetterLinks.Clickable(letter.Text)).Append("</pre></body></html>")
        .ToString();

    private static StringBuilder Begin(string title, bool refreshed) => new StringBuilder()
        .Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
        .Append(refreshed ? "<meta http-equiv=\"refresh\" content=\"5\">" : "")
        .Append(CultureInfo.InvariantCulture, $"<title>{Safe(title)}</title>{Style}</head><body>");

    private static string Stamp(DateTimeOffset at) => at.ToString("ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
