using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PerfServerless.Domain.Chat.Absences;

/// <summary>Goes through what somebody wrote, whatever its capitals and accents, and gives the rest back as he wrote it.</summary>
internal sealed class PhraseCursor(string text)
{
    private readonly string plain = Plain(text);

    public int At { get; private set; }

    /// <summary>Goes back to where something was tried, or on to where it ended.</summary>
    public void GoTo(int at) => At = at;

    public bool IsAtEnd => Skip(" .,;:!") == plain.Length;

    /// <summary>What is left, as it was written.</summary>
    public string Rest => text[At..].Trim(' ', '.', ',', ';', ':', '!');

    public string Since(int start) => text[start..At].Trim();

    /// <summary>Goes behind the longest of these words that stands here.</summary>
    public bool Takes(IEnumerable<string> words)
    {
        var start = Skip(" ,;:");
        foreach (var word in words.OrderByDescending(w => w.Length))
        {
            if (word.Length == 0 || string.CompareOrdinal(plain, start, word, 0, word.Length) != 0) continue;

            var end = start + word.Length;
            if (char.IsLetterOrDigit(word[^1]) && end < plain.Length && char.IsLetter(plain[end])) continue;

            At = end;
            return true;
        }

        return false;
    }

    /// <summary>Goes behind a pattern that stands here.</summary>
    public Match? Takes(Regex pattern)
    {
        var start = Skip(" ,");
        var match = pattern.Match(plain, start);
        if (!match.Success || match.Index != start) return null;

        At = start + match.Length;
        return match;
    }

    /// <summary>Lower case and without accents, letter by letter, so that places in both are the same.</summary>
    public static string Plain(string text) => string.Create(text.Length, text, (plain, written) =>
    {
        for (var i = 0; i < written.Length; i++) plain[i] = Plain(written[i]);
    });

    private static char Plain(char one) => one switch
    {
        '\u2019' or '\u2018' or '`' or '\u00B4' => '\'',
        '\u2013' or '\u2014' or '\u2212' or '\u2011' => '-',
        _ when char.IsWhiteSpace(one) => ' ',
        _ when one < 128 || char.IsSurrogate(one) => char.ToLower(one, CultureInfo.InvariantCulture),
        _ => char.ToLower(one.ToString().Normalize(NormalizationForm.FormD)[0], CultureInfo.InvariantCulture),
    };

    private int Skip(string signs)
    {
        var at = At;
        while (at < plain.Length && signs.Contains(plain[at], StringComparison.Ordinal)) at++;
        return at;
    }
}
