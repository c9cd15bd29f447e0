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
    private const string OwnLine = "margin:0 0 12px";
    private const string EntryLineStyle = "margin:0";
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

    private static string Of(LetterPart part) => part.Match(
        Heading,
        paragraph => Line(paragraph, "p", OwnLine),
        standing => Line(standing, "p", OwnLine),
        list => Element("ul", Entries, $"\n{string.Join('\n', list.Entries.Select(Of))}\n"),
        button => Element("p", "margin:24px 0", $"<a href=\"{Encoder.Encode(button.Link.AbsoluteUri)}\" style=\"{Link}\">{Encoder.Encode(button.Label)}</a>"));

    private static string Heading(LetterPart.Heading heading) => heading.Level switch
    {
        1 => Text("h1", "margin:0 0 16px;font-size:22px;line-height:1.3", heading.Text),
        2 => Text("h2", "margin:24px 0 8px;font-size:18px;line-height:1.3", heading.Text),
        _ => Text("h3", "margin:16px 0 8px;font-size:16px;line-height:1.3", heading.Text),
    };

    private static string Of(LetterEntry entry) =>
        Element("li", Entry, string.Join('\n', entry.Lines.Select(EntryLine).Prepend(Text("strong", "display:block", entry.Name))));

    private static string EntryLine(LetterPart part) => part.Match(
        heading => throw NoLine(heading),
        paragraph => Line(paragraph, "div", EntryLineStyle),
        standing => Line(standing, "div", EntryLineStyle),
        list => throw NoLine(list),
        button => throw NoLine(button));

    private static ArgumentException NoLine(LetterPart part) => new($"A {part.GetType().Name} is no line of an entry.", nameof(part));

    private static string Line(LetterPart.Paragraph paragraph, string tag, string style) => paragraph.Weight switch
    {
        LetterWeight.Normal => Text(tag, style, paragraph.Text),
        LetterWeight.Strong => Text(tag, $"{style};font-weight:bold", paragraph.Text),
        LetterWeight.Subtle => Text(tag, $"{style};font-size:14px", paragraph.Text),
    };

    private static string Line(LetterPart.Standing standing, string tag, string style)
    {
        var what = standing.What is null ? "" : $"{Encoder.Encode(standing.What)} · ";
        return Element(tag, style, $"{what}{Sign(standing.Sign)} <strong>{Encoder.Encode(standing.Words)}</strong>");
    }

    // A screen reader has the words.
    private static string Sign(LetterSign sign) =>
        $"<span aria-hidden=\"true\"{(sign.Colour is null ? "" : $" style=\"color:{sign.Colour}\"")}>{sign.Symbol}</span>";

    private static string Text(string tag, string style, string text) => Element(tag, style, Encoder.Encode(text));

    private static string Element(string tag, string style, string content) => $"<{tag} style=\"{style}\">{content}</{tag}>";
}
