namespace PerfServerless.Mail.Letters;

/// <summary>All that a letter says.</summary>
/// <param name="Parts">From its title to its link.</param>
/// <param name="Footer">Why it comes by mail, and what to know of its link.</param>
internal sealed record LetterContent(string Subject, IReadOnlyList<LetterPart> Parts, IReadOnlyList<string> Footer);
