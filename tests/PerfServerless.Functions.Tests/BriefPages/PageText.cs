using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.BriefPages;

/// <summary>Reads a page as its reader does.</summary>
internal static class PageText
{
    private static readonly string[] Lined = ["h1", "h2", "h3", "p", "li", "div", "dt", "dd", "header", "section", "summary", "footer", "dl", "ol", "ul"];
    private static readonly string[] Spoken = ["title", "aria-label", "data-label", "alt"];

    public static XDocument Parse(string html)
    {
        var page = XDocument.Parse(
            Regex.Replace(html.Replace("<!doctype html>", "", StringComparison.Ordinal), "<(meta|input|option|ol)([^>]*)>", WholeTag),
            LoadOptions.PreserveWhitespace);
        page.Descendants("script").Remove();
        return page;
    }

    /// <summary>All text that is seen, with spaces that break.</summary>
    public static string Of(string html)
    {
        var page = Parse(html);
        page.Descendants("style").Remove();
        return Regex.Replace(page.Root!.Value, @"[\u00A0\u202F]", " ");
    }

    /// <summary>
    /// What is read from the top to the bottom, a line for each paragraph, of what is folded too: pictures as what they say, and of the long tables the
    /// heading alone.
    /// </summary>
    public static string Lines(string html)
    {
        var page = Parse(html);
        page.Descendants().Where(e => e.Name.LocalName is "head" or "table" || e.Attribute("class")?.Value is "rules" or "rule").Remove();
        var text = new StringBuilder();
        Read(page.Root!, text);
        var lines = text.ToString().Split('\n').Select(l => Regex.Replace(l, @"[\s\u00A0\u202F]+", " ").Trim());
        return string.Concat(lines.Where(l => l.Length > 0).Select(l => $"{l}\n"));
    }

    private static void Read(XElement element, StringBuilder text)
    {
        var isLine = Lined.Contains(element.Name.LocalName);
        if (isLine) text.Append('\n').Append(element.Name.LocalName switch { "h1" => "# ", "h2" => "## ", "h3" => "### ", _ => "" });
        if (element.Name.LocalName == "svg" && element.Attribute("class")?.Value is "chart") text.Append("\n[");
        foreach (var node in element.Nodes())
        {
            if (node is XElement { Name.LocalName: "text" }) continue; // of a picture's lines, which its description names
            if (node is XElement inner) Read(inner, text);
            else if (node is XText words) text.Append(Regex.Replace(words.Value, @"[\r\n]+", " "));
        }

        if (element.Name.LocalName is "title") text.Append(": ");
        if (element.Name.LocalName == "svg" && element.Attribute("class")?.Value is "chart") text.Append("]\n");
        if (isLine) text.Append('\n');
        else if (element.Name.LocalName is "span") text.Append(' ');
    }

    /// <summary>Latin letters that are read and stand outside the pseudo-language's marks, each with what surrounds them; ids of rules are data.</summary>
    public static IEnumerable<string> Unmarked(string html)
    {
        var page = Parse(html);
        page.Descendants("style").Remove();
        page.Descendants("dt").Where(d => d.Parent!.Parent!.Attribute("class")?.Value == "rules").Remove();
        return ReadOn(page)
            .Select(PseudoLanguage.Unmarked)
            .SelectMany(text => Regex.Matches(text, @"\S*[A-Za-z]\S*").Select(m => m.Value));
    }

    /// <summary>What of a page is read, in one text, and each of what is heard beside it.</summary>
    public static IReadOnlyList<string> Read(string html)
    {
        var page = Parse(html);
        page.Descendants("style").Remove();
        return [.. ReadOn(page)];
    }

    // A sentence may hold elements, so the page is one text; what two elements say never becomes one word.
    private static IEnumerable<string> ReadOn(XDocument page) =>
        page.Descendants().Attributes().Where(a => Spoken.Contains(a.Name.LocalName)).Select(a => a.Value)
            .Append(string.Join('\n', page.DescendantNodes().OfType<XText>().Select(t => t.Value)));

    // What HTML leaves out and XML asks for: the end of an element that holds nothing, and the value of an attribute that needs none.
    private static string WholeTag(Match tag)
    {
        var attributes = Regex.Replace(tag.Groups[2].Value, @"\s(checked|selected|reversed)$", " $1=\"\"");
        return $"<{tag.Groups[1].Value}{attributes}{(tag.Groups[1].Value is "meta" or "input" ? "/" : "")}>";
    }
}
