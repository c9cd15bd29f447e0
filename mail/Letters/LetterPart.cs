namespace PerfServerless.Mail.Letters;

/// <summary>A part of what a letter says, in its reader's words. Plain text and HTML are both made of these alone, so that they say the same.</summary>
internal abstract record LetterPart
{
    private LetterPart() { } // closed: only the cases below exist

    /// <param name="Level">1 for the letter's title, 2 and 3 for what is below it.</param>
    public sealed record Heading(int Level, string Text) : LetterPart;

    public sealed record Paragraph(string Text, LetterWeight Weight = LetterWeight.Normal) : LetterPart;

    /// <summary>A line with a status: a sign, and always the words of it.</summary>
    /// <param name="What">What stands so, such as a value; null where the entry says it.</param>
    public sealed record Standing(string? What, LetterSign Sign, string Words) : LetterPart;

    public sealed record List(IReadOnlyList<LetterEntry> Entries) : LetterPart;

    /// <summary>The letter's one link.</summary>
    public sealed record Button(string Label, Uri Link) : LetterPart;
}
