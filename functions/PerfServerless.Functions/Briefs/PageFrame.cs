using System.Security.Cryptography;
using System.Text;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Briefs;

/// <summary>What all pages have around their content: no script, no other origin, nothing that could be told where the link led.</summary>
public static class PageFrame
{
    /// <summary>The Content-Security-Policy header for these pages: their one style sheet, and nothing else.</summary>
    public static string SecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(PageStyle.Css)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <param name="reader">Whose language the page is in.</param>
    /// <param name="body">HTML.</param>
    internal static string Around(Reader reader, Saying title, string body) => Around(reader.Language.Code, reader.Say(title), body);

    private static string Around(string language, string title, string body) => $"""
        <!doctype html>
        <html lang="{Html.Text(language)}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <meta name="robots" content="noindex, nofollow">
        <title>{Html.Text(title)}</title>
        <style>{PageStyle.Css}</style>
        </head>
        <body>
        {body}
        </body>
        </html>

        """;
}
