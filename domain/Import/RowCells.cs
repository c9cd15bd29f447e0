using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Import;

/// <summary>Reads one line's cells. What cannot be read is noted as a mistake and comes back as null, so that the whole line is judged.</summary>
internal sealed class RowCells(TableColumns columns, SourceRow row, FolderCulture culture, MistakeList mistakes)
{
    /// <summary>Names stand on cards and in tables; what is longer is a description.</summary>
    private const int MaxName = 250;

    public int Line => row.Line;

    /// <summary>A mistake of this line was noted.</summary>
    public bool Faulty { get; private set; }

    public void Mistake(string? column, string sentence)
    {
        Faulty = true;
        mistakes.Add(column is null || columns.IndexOf(column) is not { } index
            ? new(columns.Format.Name, sentence, row.Line)
            : new(columns.Format.Name, sentence, row.Line, index + 1, column));
    }

    /// <returns>The cell without the blanks around it, or null where it is empty or the file has no such column.</returns>
    public string? Text(string column) =>
        columns.IndexOf(column) is { } index && row.Cells[index].Trim() is { Length: > 0 } text ? text : null;

    public string? Required(string column)
    {
        if (Text(column) is { } text) return text;
        Mistake(column, $"'{column}' is empty: every line needs it.");
        return null;
    }

    /// <summary>A name people will see, on one line.</summary>
    public string? Name(string column, bool required = true)
    {
        if ((required ? Required(column) : Text(column)) is not { } text) return null;
        if (text.Length > MaxName) Mistake(column, $"The text has {text.Length} characters: at most {MaxName} can be shown.");
        else if (text.Any(char.IsControl)) Mistake(column, "The text spans lines or holds control characters: write it on one line.");
        else return text;
        return null;
    }

    public IReadOnlyList<string> List(string column) =>
        Text(column)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public T? Code<T>(string column)
        where T : struct, ICode<T>
    {
        if (Required(column) is not { } text) return null;
        if (Identity.Code.TryRead<T>(text, out var code)) return code;

        Mistake(column, $"'{text}' cannot be an id: write 1 to {T.MaxLength} ASCII letters, digits and '-'.");
        return null;
    }

    public decimal? Number(string column) => Text(column) is { } text ? Number(column, text) : null;

    /// <summary>A number with bounds that both count.</summary>
    public double? Fraction(string column, double least, double most)
    {
        if (Number(column) is not { } number) return null;
        if ((double)number >= least && (double)number <= most) return (double)number;

        Mistake(column, string.Create(CultureInfo.InvariantCulture, $"{number} is out of range: '{column}' lies between {least} and {most}."));
        return null;
    }

    /// <summary>A share among siblings; 1 where the cell is empty.</summary>
    public double Weight(string column) => Text(column) is { } text ? Weight(column, text) : 1;

    /// <summary>Shares between semicolons.</summary>
    public IReadOnlyList<double> Weights(string column) => [.. List(column).Select(text => Weight(column, text))];

    public int? Whole(string column, int least, int most) => Text(column) is { } text ? Whole(column, text, least, most) : null;

    public IReadOnlyList<int>? Wholes(string column, int least, int most)
    {
        var numbers = List(column);
        return numbers.Count == 0 ? null : [.. numbers.Select(n => Whole(column, n, least, most)).OfType<int>()];
    }

    /// <summary>One of an enumeration's words; capitals, blanks and hyphens make no difference.</summary>
    public T? Word<T>(string column, bool required)
        where T : struct, Enum
    {
        if ((required ? Required(column) : Text(column)) is not { } text) return null;

        var plain = text.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        foreach (var name in Enum.GetNames<T>())
        {
            if (string.Equals(name, plain, StringComparison.OrdinalIgnoreCase)) return Enum.Parse<T>(name);
        }

        var words = Enum.GetNames<T>().Select(n => char.ToLowerInvariant(n[0]) + n[1..]).ToList();
        Mistake(column, $"'{text}' is none of {string.Join(", ", words)}.{Suggestion.For(plain, words)}");
        return null;
    }

    public bool Flag(string column)
    {
        var text = Text(column);
        switch (text?.ToUpperInvariant())
        {
            case null or "FALSE" or "NO": return false;
            case "TRUE" or "YES": return true;
            default:
                Mistake(column, $"'{text}' is neither true nor false: write one of them, or leave the cell empty for false.");
                return false;
        }
    }

    public DateOnly? Day(string column)
    {
        if (Required(column) is not { } text) return null;
        if (culture.Day(text) is { } day) return day;

        Mistake(column, $"'{text}' is not a day: write it as year-month-day, such as 2026-05-25.");
        return null;
    }

    public TimeOnly? TimeOfDay(string column, bool required)
    {
        if ((required ? Required(column) : Text(column)) is not { } text) return null;
        if (TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;

        Mistake(column, $"'{text}' is not a time of day: write hours and minutes on the 24-hour clock, such as 14:00.");
        return null;
    }

    /// <summary>A moment with its offset from UTC.</summary>
    public DateTimeOffset? Moment(string column)
    {
        if (Text(column) is not { } text) return null;
        string[] forms = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];
        if (DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return moment;

        Mistake(column, $"'{text}' is not a moment: write day, time and offset, such as 2026-06-01T08:55:00+02:00 or 2026-06-01T06:55:00Z.");
        return null;
    }

    public string? TimeZone(string column)
    {
        if (Required(column) is not { } text) return null;
        if (LocalTimes.Mistake(text) is not { } sentence) return text;

        Mistake(column, $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}{TimeZones.Suggest(text)}");
        return null;
    }

    public string? Locale(string column)
    {
        if (Required(column) is not { } text) return null;
        if (Locales.Find(text) is { } culture) return culture.Name;

        Mistake(column, $"There is no culture '{text}'.{Locales.Suggest(text)} Write language and country, such as de-DE.");
        return null;
    }

    public string? Guid(string column, bool required)
    {
        if ((required ? Required(column) : Text(column)) is not { } text) return null;
        if (System.Guid.TryParseExact(text, "D", out var guid)) return guid.ToString("D");

        Mistake(column, $"'{text}' is not an Entra id: it looks like 0f8fad5b-d9cb-469f-a165-70867728950e.");
        return null;
    }

    private decimal? Number(string column, string text)
    {
        if (culture.Number(text) is { } number) return number;

        Mistake(column, culture.NumberSentence(text));
        return null;
    }

    private double Weight(string column, string text)
    {
        if (Number(column, text) is not { } number) return 1;
        if (number is > 0 and <= 1_000_000) return (double)number;

        Mistake(column, string.Create(CultureInfo.InvariantCulture, $"A weight of {number} is out of range: it lies above 0 and is at most 1000000. To leave something out, remove it or postpone its objective."));
        return 1;
    }

    private int? Whole(string column, string text, int least, int most)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;

        Mistake(column, $"'{text}' is not a whole number between {least} and {most}.");
        return null;
    }
}
