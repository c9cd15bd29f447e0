using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PerfServerless.Functions.Briefs;

/// <summary>Makes text safe to stand in a page, as content and inside quoted attributes.</summary>
internal static class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Text(string? text) => Encoder.Encode(text ?? "");

    /// <summary>A line in small letters; nothing where there are no words.</summary>
    public static string Small(string? text) => string.IsNullOrEmpty(text) ? "" : $"""<span class="small">{Isolated(text)}</span>""";

    /// <summary>Words of people: kept apart, so that their direction cannot turn what stands around them.</summary>
    public static string Isolated(string? text) => $"<bdi>{Text(text)}</bdi>";
}
