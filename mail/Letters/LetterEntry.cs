namespace PerfServerless.Mail.Letters;

/// <summary>One entry of a list: a KPI, a person, an agenda item.</summary>
/// <param name="Lines">What is said of it, each part on a line of its own.</param>
internal sealed record LetterEntry(string Name, params IReadOnlyList<LetterPart> Lines);
