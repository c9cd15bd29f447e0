using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Pages;

/// <summary>
/// Says things in a page: as HTML, with every name and every word of people inside a sentence kept apart, so that their direction cannot
/// turn what stands around them.
/// </summary>
internal static class ReaderHtml
{
    // Unicode's own isolates mark the places while the text is made; they become elements when it is safe.
    private const string Begin = "\u2068", End = "\u2069";

    private static readonly string SafeBegin = Html.Text(Begin), SafeEnd = Html.Text(End);

    public static string Tell(this Reader reader, Saying saying) => Tell(reader, new Part.Said(saying));

    public static string Tell(this Reader reader, Part part) =>
        Html.Text((reader with { NameOf = id => Apart(reader.NameOf(id) ?? id.Value) }).Show(Apart(part)))
            .Replace(SafeBegin, "<bdi>", StringComparison.Ordinal).Replace(SafeEnd, "</bdi>", StringComparison.Ordinal);

    /// <summary>A line in small letters; nothing where there are no words.</summary>
    public static string Small(this Reader reader, Saying? saying) => saying is null ? "" : $"""<span class="small">{reader.Tell(saying)}</span>""";

    /// <summary>For attributes, which hold no elements.</summary>
    public static string Attribute(this Reader reader, Saying saying) => Html.Text(reader.Say(saying));

    private static Part Apart(Part part) => part switch
    {
        Part.Text(var text) => new Part.Text(Apart(text)),
        Part.Said(var saying) => new Part.Said(saying with { Parts = [.. saying.Parts.Select(p => p with { Part = Apart(p.Part) })] }),
        Part.List(var parts) => new Part.List([.. parts.Select(Apart)]),
        _ => part,
    };

    // Isolates that somebody typed would open elements that nothing closes.
    private static string Apart(string text) =>
        text.Length == 0 ? "" : Begin + text.Replace(Begin, "", StringComparison.Ordinal).Replace(End, "", StringComparison.Ordinal) + End;
}
