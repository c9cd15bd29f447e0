using System.Globalization;
using System.Text;

namespace PerfServerless.Bot.Cards;

/// <summary>Makes words that are not ours harmless: what is shown in a card is data, never markup.</summary>
internal static class CardText
{
    private const string Markdown = @"\`*_~[]<>|";

    // Takes no room and joins what stands around it, so that the text reads as it was typed.
    private const char Joiner = '\u2060';

    /// <summary>The words for a place where clients read Markdown: shown exactly as they are, no link, no mention, no list.</summary>
    /// <param name="words">Any text.</param>
    /// <param name="atMost">Longer ones are cut, visibly.</param>
    public static string Escape(string words, int atMost = 500)
    {
        var text = Plain(words, atMost);
        var escaped = new StringBuilder(text.Length + 8);

        for (var i = 0; i < text.Length; i++)
        {
            if (Markdown.Contains(text[i]) || OpensABlock(text, i)) escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.Replace("://", ":\\//").ToString();
    }

    /// <summary>The words for a place where clients read plain text: one line, without invisible and direction-changing characters.</summary>
    public static string Plain(string words, int atMost = 500)
    {
        var text = new StringBuilder(Math.Min(words.Length, atMost + 1));
        foreach (var rune in words.EnumerateRunes())
        {
            if (text.Length > atMost) break;

            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune)) AppendSpace(text, rune);
            else if (!IsInvisible(rune)) Append(text, rune);
        }

        return text.Length > atMost ? $"{text.ToString(0, atMost - 1).TrimEnd()}…" : text.ToString().Trim();
    }

    // Clients compute "{{DATE(…)}}" and "{{TIME(…)}}" wherever they show text, and templates fill "${…}" in: neither may stand there whole.
    private static void Append(StringBuilder text, Rune rune)
    {
        if (rune.Value == '{' && text.Length > 0 && text[^1] is '{' or '$') text.Append(Joiner);
        text.Append(rune);
    }

    /// <summary>The words as they begin a line.</summary>
    public static string Capitalised(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    // Narrow and no-break spaces belong to numbers ("12 500 €"); all other white space becomes one ordinary space.
    private static void AppendSpace(StringBuilder text, Rune space)
    {
        if (space.Value is 0x00A0 or 0x202F or 0x2009) text.Append(space);
        else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
    }

    // Format characters reorder or hide text; the joiners among them shape real scripts and emoji, so they stay.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse && rune.Value is not (0x200C or 0x200D);

    // '#', '+', '-', '=' and "1." mean something at the beginning of a line only.
    private static bool OpensABlock(string text, int i) =>
        (i == 0 && text[0] is '#' or '+' or '-' or '=' && i == 0 && text.Length > 1 && text[1] is ' ' or '-' or '=' or '#')
        || (text[i] is '.' or ')' && i is > 0 and < 10 && i + 1 < text.Length && text[i + 1] == ' ' && text.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0);
}
