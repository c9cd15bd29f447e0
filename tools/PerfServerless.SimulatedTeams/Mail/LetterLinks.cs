using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PerfServerless.SimulatedTeams.Mail;

/// <summary>Finds where a letter leads.</summary>
internal static partial class LetterLinks
{
    public static IReadOnlyList<string> In(string html, string text)
    {
        var pressed = Href().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups["to"].Value));
        return [.. pressed.Concat(Plain().Matches(text).Select(m => m.Value)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Plain text as HTML, with its addresses clickable.</summary>
    public static string Clickable(string text)
    {
        var html = new StringBuilder();
        var done = 0;
        foreach (Match link in Plain().Matches(text))
        {
            var address = WebUtility.HtmlEncode(link.Value);
            html.Append(WebUtility.HtmlEncode(text[done..link.Index]))
                .Append(CultureInfo.InvariantCulture, $"<a target=\"_blank\" rel=\"noopener\" href=\"{address}\">{address}</a>");
            done = link.Index + link.Length;
        }

        return html.Append(WebUtility.HtmlEncode(text[done..])).ToString();
    }

    [GeneratedRegex("<a\\s[^>]*?href\\s*=\\s*[\"'](?<to>https?://[^\"']+)[\"']", RegexOptions.IgnoreCase)]
    private static partial Regex Href();

    // A sentence's full stop is not the address's.
    [GeneratedRegex(@"https?://[^\s<>""]*[^\s<>"".,;:!?)]")]
    private static partial Regex Plain();
}
