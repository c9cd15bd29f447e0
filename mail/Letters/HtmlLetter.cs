using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PerfServerless.Mail.Letters;

/// <summary>
/// Writes a letter as one HTML document that asks for nothing from elsewhere. Ground and text have no colours of their own, so that mail
/// programs can show it dark.
/// </summary>
internal static class HtmlLetter
{
    private const string Body = "margin:0 auto;padding:16px;max-width:640px;font-family:'Segoe UI',Arial,sans-serif;font-size:16px;line-height:1.5;"
        + "overflow-wrap:anywhere;word-break:break-word;color-scheme:light dark";
    private const string Footer = "margin:24px 0 0;padding:12px 0 0;border-top:1px solid #8a8a8a;font-size:14px";
    private const string Entries = "margin:0 0 16px;padding:0;list-style:none";
    private const string Entry = "margin:0;padding:12px 0;border-top:1px solid #8a8a8a";
    private const string Link = "display:inline-block;padding:12px 20px;border-radius:6px;background-color:#2f6fc0;color:#ffffff;"
        + "font-weight:bold;text-decoration:none";

    // Letters of every script stay readable in the source; markup, quotes and invisible characters do not stay as they are.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(LetterContent letter, string language) => $"""
        <!DOCTYPE html>
        <html lang="{Encoder.Encode(language)}">
        <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{Encoder.Encode(letter.Subject)}</title>
        </head>
        <body style="{Body}">
        {string.Join('\n', letter.Parts.Select(Of))}
        <div style="{Footer}">
        {string.Join('\n', letter.Footer.Select(line => Text("p", "margin:0", line)))}
        </div>
        </body>
        </html>

        """;

    private static string Of(LetterPart part) => part switch
    {
        LetterPart.Heading(1, var text) => Text("h1", "margin:0 0 16px;font-size:22px;line-height:1.3", text),
        LetterPart.Heading(2, var text) => Text("h2", "margin:24px 0 8px;font-size:18px;line-height:1.3", text),
        LetterPart.Heading(_, var text) => Text("h3", "margin:16px 0 8px;font-size:16px;line-height:1.3", text),
        LetterPart.Button(var label, var link) =>
            Element("p", "margin:24px 0", $"<a href=\"{Encoder.Encode(link.AbsoluteUri)}\" style=\"{Link}\">{Encoder.Encode(label)}</a>"),
        LetterPart.List(var entries) => Element("ul", Entries, $"\n{string.Join('\n', entries.Select(Of))}\n"),
        _ => Line(part, "p", "margin:0 0 12px"),
    };

    private static string Of(LetterEntry entry) =>
        Element("li", Entry, string.Join('\n', entry.Lines.Select(l => Line(l, "div", "margin:0")).Prepend(Text("strong", "display:block", entry.Name))));

    private static string Line(LetterPart part, string tag, string style) => part switch
    {
        LetterPart.Paragraph(var text, LetterWeight.Strong) => Text(tag, $"{style};font-weight:bold", text),
        LetterPart.Paragraph(var text, LetterWeight.Subtle) => Text(tag, $"{style};font-size:14px", text),
        LetterPart.Paragraph(var text, _) => Text(tag, style, text),
        LetterPart.Standing(var what, var sign, var words) => Element(
            tag, style, $"{(what is null ? "" : $"{Encoder.Encode(what)} · ")}{Sign(sign)} <strong>{Encoder.Encode(words)}</strong>"),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, "unknown part"),
    };

    // A screen reader has the words.
    private static string Sign(LetterSign sign) =>
        $"<span aria-hidden=\"true\"{(sign.Colour is null ? "" : $" style=\"color:{sign.Colour}\"")}>{sign.Symbol}</span>";

    private static string Text(string tag, string style, string text) => Element(tag, style, Encoder.Encode(text));

    private static string Element(string tag, string style, string content) => $"<{tag} style=\"{style}\">{content}</{tag}>";
}
