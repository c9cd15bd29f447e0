using System.Security.Cryptography;
using System.Text;

namespace PerfServerless.Functions.Briefs;

/// <summary>What all pages have around their content: no script, no other origin, nothing that could be told where the link led.</summary>
public static class PageFrame
{
    /// <summary>The Content-Security-Policy header for these pages: their one style sheet, and nothing else.</summary>
    public static string SecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(PageStyle.Css)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <param name="title">Plain text.</param>
    /// <param name="body">HTML.</param>
    /// <param name="language">The words' language, as a BCP 47 tag.</param>
    // bridge: the language will be asked of every page, without a default
    internal static string Around(string title, string body, string language = "en") => $"""
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
