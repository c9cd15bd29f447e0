using System.Net;
using System.Text.RegularExpressions;

namespace PerfServerless.Bot.Inbound;

/// <summary>The words of a message, without what clients put around them.</summary>
internal static partial class MessageText
{
    private const int MaxLength = 4_000;

    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";

        var bounded = text.Length <= MaxLength ? text : text[..MaxLength];
        return WebUtility.HtmlDecode(Mention().Replace(bounded, " ")).Replace('\u00A0', ' ').Trim();
    }

    [GeneratedRegex("<at[^>]{0,200}>[^<]{0,200}</at>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();
}
