using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PerfServerless.Functions.Pages;

/// <summary>Makes text safe to stand in a page, as content and inside quoted attributes.</summary>
internal static class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Text(string? text) => Encoder.Encode(text ?? "");

    /// <summary>Words of people: kept apart, so that their direction cannot turn what stands around them.</summary>
    public static string Isolated(string? text) => $"<bdi>{Text(text)}</bdi>";
}
