using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PerfServerless.Mail.Tests.Letters;

/// <summary>Reads a letter's document strictly.</summary>
internal static partial class HtmlDocument
{
    private static readonly string[] Elements = ["html", "head", "meta", "title", "body", "div", "h1", "h2", "h3", "p", "ul", "li", "span", "strong", "a"];
    private static readonly string[] Attributes = ["lang", "charset", "name", "content", "style", "href", "aria-hidden"];

    /// <exception cref="System.Xml.XmlException">It is not well-formed.</exception>
    public static XDocument Read(string html)
    {
        Assert.StartsWith("<!DOCTYPE html>\n", html, StringComparison.Ordinal);
        return XDocument.Parse(html);
    }

    /// <summary>The words that a reader sees, in order.</summary>
    public static IEnumerable<string> WordsOf(string html) =>
        string.Join(' ', Read(html).Descendants("body").DescendantNodes().OfType<XText>().Select(t => t.Value))
            .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Elements and attributes that a letter has no use for, and styles that fetch something or want a width that a phone lacks.</summary>
    public static IEnumerable<string> Unexpected(XDocument document) =>
    [
        .. document.Descendants().Select(e => e.Name.LocalName).Except(Elements),
        .. document.Descendants().Attributes().Select(a => a.Name.LocalName).Except(Attributes),
        .. document.Descendants().Attributes("style").Select(s => s.Value)
            .Where(s => s.Contains("url(", StringComparison.OrdinalIgnoreCase) || WidthOfItsOwn().IsMatch(s)),
    ];

    [GeneratedRegex(@"(?<!max-)width\s*:|white-space\s*:\s*nowrap")]
    private static partial Regex WidthOfItsOwn();
}
