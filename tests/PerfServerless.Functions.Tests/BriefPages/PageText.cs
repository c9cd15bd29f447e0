using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.BriefPages;

/// <summary>Reads a page as its reader does.</summary>
internal static class PageText
{
    private static readonly string[] Read = ["title", "aria-label", "data-label", "alt"];

    public static XDocument Parse(string html) => XDocument.Parse(
        Regex.Replace(html.Replace("<!doctype html>", "", StringComparison.Ordinal), "<meta([^>]*)>", "<meta$1/>"), LoadOptions.PreserveWhitespace);

    /// <summary>All text that is seen, with spaces that break.</summary>
    public static string Of(string html)
    {
        var page = Parse(html);
        page.Descendants("style").Remove();
        return Regex.Replace(page.Root!.Value, @"[\u00A0\u202F]", " ");
    }

    /// <summary>Latin letters that are read and stand outside the pseudo-language's marks, each with what surrounds them; ids of rules are data.</summary>
    public static IEnumerable<string> Unmarked(string html)
    {
        var page = Parse(html);
        page.Descendants("style").Remove();
        page.Descendants("dt").Where(d => d.Parent!.Parent!.Attribute("class")?.Value == "rules").Remove();
        return page.Descendants().Attributes().Where(a => Read.Contains(a.Name.LocalName)).Select(a => a.Value).Append(page.Root!.Value)
            .Select(PseudoLanguage.Unmarked)
            .SelectMany(text => Regex.Matches(text, @"\S*[A-Za-z]\S*").Select(m => m.Value));
    }
}
