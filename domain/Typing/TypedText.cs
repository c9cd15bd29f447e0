using System.Globalization;
using System.Text;

namespace PerfServerless.Domain.Typing;

/// <summary>Cleans what people typed: no control characters, and none that turn the direction of the text around them.</summary>
public static class TypedText
{
    /// <returns>The text on one line and trimmed, its other characters as they are; empty for null.</returns>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";

        var clean = new StringBuilder(text.Length);
        var before = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            // Browsers count the end of a line once and send it as two characters.
            var endsLineAgain = rune.Value == '\n' && before.Value == '\r';
            before = rune;
            if (endsLineAgain) continue;

            if (rune.Value is '\n' or '\r' or '\t' or 0x2028 or 0x2029) clean.Append(' ');
            else if (Keeps(rune)) clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }

    /// <returns>At most so many characters of the text, and no half of one.</returns>
    public static string Cut(string text, int atMost) =>
        text.Length <= atMost ? text : text[..(char.IsHighSurrogate(text[atMost - 1]) ? atMost - 1 : atMost)];

    // Joiners are formatting characters too, but emoji and several scripts are written with them. A lone surrogate arrives as U+FFFD.
    private static bool Keeps(Rune rune) =>
        rune.Value is 0x200C or 0x200D
        || (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));
}
