using System.Security.Cryptography;
using System.Text;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Pages;

/// <summary>What all pages have around their content: no other origin, nothing that could be told where the link led, and no script but a meeting's.</summary>
internal static class PageFrame
{
    /// <summary>The Content-Security-Policy header for these pages: their own style sheets, and nothing else.</summary>
    public static string SecurityPolicy { get; } = Policy(sendsTo: "'none'", PageStyle.Css, BriefStyle.Css);

    /// <summary>The same for pages with a form, which may be sent to where the page came from.</summary>
    public static string FormSecurityPolicy { get; } = Policy(sendsTo: "'self'", PageStyle.Css, BriefStyle.Css);

    /// <summary>The same for the page of a meeting, whose one script asks where the page came from whether it is up to date.</summary>
    public static string MeetingSecurityPolicy { get; } =
        $"{Policy(sendsTo: "'self'", PageStyle.Css, BriefStyle.Css, MeetingStyle.Css)}; script-src {Hash(MeetingScript.Text)}; connect-src 'self'";

    /// <param name="reader">Whose language the page is in.</param>
    /// <param name="body">HTML.</param>
    internal static string Around(Reader reader, Saying title, string body) => Around(reader, title, body, "no-referrer");

    /// <summary>Around a brief, which has more to be styled.</summary>
    /// <inheritdoc cref="Around(Reader, Saying, string)"/>
    internal static string AroundBrief(Reader reader, Saying title, string body) =>
        Around(reader, title, body, "no-referrer", $"<style>{BriefStyle.Css}</style>");

    /// <summary>Around a page with a form: a browser that may not say where a form comes from sends it as from nowhere, and it is refused.</summary>
    /// <inheritdoc cref="Around(Reader, Saying, string)"/>
    internal static string AroundForm(Reader reader, Saying title, string body) => Around(reader, title, body, "same-origin");

    /// <summary>Around a meeting, which is a brief with a form, a clock and other people.</summary>
    /// <inheritdoc cref="Around(Reader, Saying, string)"/>
    internal static string AroundMeeting(Reader reader, Saying title, string body) => Around(
        reader, title, $"{body}<script>{MeetingScript.Text}</script>", "same-origin", $"<style>{BriefStyle.Css}</style><style>{MeetingStyle.Css}</style>");

    private static string Policy(string sendsTo, params string[] styles) =>
        $"default-src 'none'; style-src {string.Join(' ', styles.Select(Hash))}; base-uri 'none'; form-action {sendsTo}; frame-ancestors 'none'";

    private static string Hash(string style) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";

    private static string Around(Reader reader, Saying title, string body, string referrer, string more = "") => $"""
        <!doctype html>
        <html lang="{Html.Text(reader.Language.Code)}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="{referrer}">
        <meta name="robots" content="noindex, nofollow">
        <title>{Html.Text(reader.Say(title))}</title>
        <style>{PageStyle.Css}</style>{more}
        </head>
        <body>
        {body}
        </body>
        </html>

        """;
}
