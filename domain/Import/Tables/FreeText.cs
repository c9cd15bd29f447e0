using System.Globalization;
using System.Text;
using PerfServerless.Domain.Typing;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>
/// How words stand in a cell. A cell that begins with one of <c>= + - @</c> is a formula to a spreadsheet, so an export puts an apostrophe
/// before it, as people do; where such a cell has apostrophes of its own, one more. An import takes that one away again.
/// </summary>
internal static class FreeText
{
    /// <summary>How many characters a note may have.</summary>
    public const int MaxNote = 500;

    // Of signs without a picture two join others, in emoji and in several scripts; no Latin letter is joined.
    private const char LastLatin = '\u02AF';

    /// <summary>The words as they are safe in a cell, without signs that no import takes.</summary>
    public static string Cell(string? text)
    {
        if (text is null) return "";

        var kept = Kept(text);
        return BeginsFormula(kept) ? $"'{kept}" : kept;
    }

    /// <summary>The words that a cell holds, without the blanks around it.</summary>
    public static string Read(string cell) => cell.Trim() is ['\'', ..] text && BeginsFormula(text) ? text[1..] : cell.Trim();

    /// <summary>A note as it comes back from a cell: what other systems sent may have signs or a length that no file has.</summary>
    public static string? Note(string? note) =>
        note is not null && TypedText.Cut(Kept(note), MaxNote).TrimEnd() is { Length: > 0 } text ? Read(Cell(text)) : null;

    private static string Kept(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~')) return text.Trim();

        var kept = new StringBuilder(text.Length);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsKept(rune, text, at)) kept.Append(rune.ToString());
            at += rune.Utf16SequenceLength;
        }

        return kept.ToString().Trim();
    }

    // Half a character arrives as the sign that stands for a lost one.
    private static bool IsKept(Rune rune, string text, int at) => rune.Value switch
    {
        '\n' or '\r' or '\t' => true,
        0x200C or 0x200D => at > 0 && at + 1 < text.Length && text[at - 1] > LastLatin && text[at + 1] > LastLatin,
        _ => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format),
    };

    private static bool BeginsFormula(string text) => text.TrimStart('\'') is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];
}
