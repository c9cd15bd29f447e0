using System.Buffers;
using System.Globalization;
using System.Text;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Cells;

/// <summary>Takes off a cell what nobody typed on purpose, and finds in it what nobody can have meant.</summary>
internal static class CellText
{
    // Zero-width spaces say nothing wherever they stand; they come along from web pages and chats.
    private static readonly SearchValues<char> Nothing = SearchValues.Create("\u200B\u2060\uFEFF");

    // What spreadsheet programs write where a formula has no result, in English, German and French.
    private static readonly HashSet<string> Errors = new(StringComparer.OrdinalIgnoreCase)
    {
        "#N/A", "#NV", "#N/V", "#N/D", "#REF!", "#BEZUG!", "#DIV/0!", "#VALUE!", "#WERT!", "#VALEUR!", "#NAME?", "#NOM?", "#NUM!", "#ZAHL!",
            "#NOMBRE!", "#NULL!",
        "#NUL!", "#SPILL!", "#CALC!", "#BLOCKED!", "#GETTING_DATA", "#ERROR!", "Err:502", "Err:504", "Err:508", "Err:522",
    };

    /// <returns>The text without blanks around it and without zero-width spaces; the same text where there are none.</returns>
    public static string Clean(string text)
    {
        var trimmed = text.AsSpan().IndexOfAny(Nothing) < 0 ? text.Trim() : string.Concat(text.Where(c => !Nothing.Contains(c))).Trim();

        // ="2026-06" is how programs keep a spreadsheet from making something else of a text.
        return trimmed is ['=', '"', .. var inner, '"'] && !inner.Contains('"', StringComparison.Ordinal) ? inner.Trim() : trimmed;
    }

    /// <returns>Why the cell cannot be meant as it stands, or null.</returns>
    public static Saying? Mistake(string cell)
    {
        if (IsPlain(cell)) return null;

        var text = Clean(cell);
        if (IsError(text)) return ImportCellWords.SpreadsheetError.Say(text);
        if (text.Contains('\uFFFD', StringComparison.Ordinal)) return ImportCellWords.LostLetters.Say(text);
        if (Unmixed(text) is { } meant) return ImportCellWords.MixedLetters.Say(text, meant);

        return Hidden(text) is { } at
            ? ImportCellWords.Invisible.Say(at == 0 ? ImportCellWords.InvisibleFirst : ImportCellWords.InvisibleBehind.Say(Before(text, at)), Code(text, at))
            : null;
    }

    public static bool IsError(string text) => Errors.Contains(text) || (text.Length > 2 && text.All(c => c == '#'));

    private static bool IsPlain(string cell) => cell is not ['#' or 'E' or 'e', ..] && cell.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;

    // Two bytes of UTF-8 read as Windows-1252: 'ü' becomes 'Ã¼'. No language writes the first sign before the second.
    private static string? Unmixed(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] is 'Ã' or 'Â' && text[i + 1] is >= '\u0080' and <= '\u00BF') return Whole(text);
        }

        return null;
    }

    private static string Whole(string text)
    {
        if (text.Any(c => c > '\u00FF')) return text.Replace("Ã¼", "ü", StringComparison.Ordinal).Replace("Ã¤", "ä", StringComparison.Ordinal);
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(text));
    }

    private static int? Hidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\r' or '\t') continue;
            if (char.IsControl(text[i])) return i;
            if (char.GetUnicodeCategory(text[i]) is UnicodeCategory.Format && !Joins(text, i)) return i;
        }

        return null;
    }

    // Emoji and several scripts are written with joiners; between Latin letters one was pasted.
    private static bool Joins(string text, int at) =>
        text[at] is '\u200C' or '\u200D' && at > 0 && at + 1 < text.Length && text[at - 1] > '\u02AF' && text[at + 1] > '\u02AF';

    private static string Before(string text, int at) => text[Math.Max(0, at - 12)..at];

    private static string Code(string text, int at) => $"U+{((int)text[at]).ToString("X4", CultureInfo.InvariantCulture)}";
}
