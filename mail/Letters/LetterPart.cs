namespace PerfServerless.Mail.Letters;

/// <summary>A part of what a letter says, in its reader's words. Plain text and HTML are both made of these alone, so that they say the same.</summary>
internal abstract record LetterPart
{
    private LetterPart() { } // closed: only the cases below exist

    public abstract T Match<T>(
        Func<Heading, T> heading, Func<Paragraph, T> paragraph, Func<Standing, T> standing, Func<List, T> list, Func<Button, T> button);

    /// <param name="Level">1 for the letter's title, 2 and 3 for what is below it.</param>
    public sealed record Heading(int Level, string Text) : LetterPart
    {
        public override T Match<T>(
            Func<Heading, T> heading, Func<Paragraph, T> paragraph, Func<Standing, T> standing, Func<List, T> list, Func<Button, T> button) => heading(this);
    }

    public sealed record Paragraph(string Text, LetterWeight Weight = LetterWeight.Normal) : LetterPart
    {
        public override T Match<T>(
            Func<Heading, T> heading, Func<Paragraph, T> paragraph, Func<Standing, T> standing, Func<List, T> list, Func<Button, T> button) => paragraph(this);
    }

    /// <summary>A line with a status: a sign, and always the words of it.</summary>
    /// <param name="What">What stands so, such as a value; null where the entry says it.</param>
    public sealed record Standing(string? What, LetterSign Sign, string Words) : LetterPart
    {
        public override T Match<T>(
            Func<Heading, T> heading, Func<Paragraph, T> paragraph, Func<Standing, T> standing, Func<List, T> list, Func<Button, T> button) => standing(this);
    }

    public sealed record List(IReadOnlyList<LetterEntry> Entries) : LetterPart
    {
        public override T Match<T>(
            Func<Heading, T> heading, Func<Paragraph, T> paragraph, Func<Standing, T> standing, Func<List, T> list, Func<Button, T> button) => list(this);
    }

    /// <summary>The letter's one link.</summary>
    public sealed record Button(string Label, Uri Link) : LetterPart
    {
        public override T Match<T>(
            Func<Heading, T> heading, Func<Paragraph, T> paragraph, Func<Standing, T> standing, Func<List, T> list, Func<Button, T> button) => button(this);
    }
}
