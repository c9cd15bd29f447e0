namespace PerfServerless.Mail.Letters;

/// <summary>Writes a letter as plain text. No line is wrapped, and the link has one to itself.</summary>
internal static class PlainLetter
{
    private const string Rule = "---";

    public static string Write(LetterContent letter) =>
        string.Join("\n\n", [.. letter.Parts.Select(Of), $"{Rule}\n{string.Join('\n', letter.Footer)}"]) + "\n";

    private static string Of(LetterPart part) => part switch
    {
        LetterPart.Heading(_, var text) => text,
        LetterPart.Paragraph(var text, _) => text,
        LetterPart.Standing(null, var sign, var words) => $"{sign.Symbol} {words}",
        LetterPart.Standing(var what, var sign, var words) => $"{what} · {sign.Symbol} {words}",
        LetterPart.List(var entries) => string.Join('\n', entries.Select(Of)),
        LetterPart.Button(var label, var link) => $"{label}\n{link.AbsoluteUri}",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, "unknown part"),
    };

    private static string Of(LetterEntry entry) => string.Join("\n  ", entry.Lines.Select(Of).Prepend($"- {entry.Name}"));
}
