using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;

namespace PerfServerless.Mail.Letters;

/// <summary>
/// Says things to a letter's reader, each on one line. Names and notes are data: what turns the direction of text goes, and nothing in them
/// can begin a line of its own or pass for a link.
/// </summary>
internal sealed class LetterSpeech(Reader reader)
{
    // Mail programs make links of words that look like one. A word joiner is not seen, and nothing is a link that has it inside.
    private const string Joiner = "\u2060";

    public string Of(Saying saying) => OneLine(reader.Say(saying));

    public string Of(Part part) => OneLine(reader.Show(part));

    /// <summary>Words as they are.</summary>
    public string Of(string words) => OneLine(words);

    /// <summary>A text of several paragraphs.</summary>
    public IEnumerable<LetterPart> Paragraphs(Saying text) =>
        reader.Say(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => new LetterPart.Paragraph(OneLine(p)));

    public IEnumerable<LetterPart> Optional(Saying? saying, LetterWeight weight = LetterWeight.Normal) =>
        saying is null ? [] : [new LetterPart.Paragraph(Of(saying), weight)];

    /// <summary>Something with its status.</summary>
    public LetterPart.Standing Standing(string? what, Status status) =>
        new(what, LetterSign.Of(status), Of(StatusName.AloneOf(status)));

    private static string OneLine(string words) => TypedText.Clean(words)
        .Replace("://", $":{Joiner}//", StringComparison.Ordinal)
        .Replace("www.", $"www{Joiner}.", StringComparison.OrdinalIgnoreCase);
}
