namespace PerfServerless.Mail.Letters;

/// <summary>Writes a letter as plain text. No line is wrapped, and the link has one to itself.</summary>
internal static class PlainLetter
{
    private const string Rule = "---";

    public static string Write(LetterContent letter) =>
        string.Join("\n\n", [.. letter.Parts.Select(Of), $"{Rule}\n{string.Join('\n', letter.Footer)}"]) + "\n";

    private static string Of(LetterPart part) => part.Match(
        heading => heading.Text,
        paragraph => paragraph.Text,
        standing => $"{(standing.What is null ? "" : $"{standing.What} · ")}{standing.Sign.Symbol} {standing.Words}",
        list => string.Join('\n', list.Entries.Select(Of)),
        button => $"{button.Label}\n{button.Link.AbsoluteUri}");

    private static string Of(LetterEntry entry) => string.Join("\n  ", entry.Lines.Select(Of).Prepend($"- {entry.Name}"));
}
