using System.Globalization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>Reads one line's cells. What cannot be read is noted as a mistake and comes back as null, so that the whole line is judged.</summary>
internal sealed class RowCells(TableColumns columns, SourceRow row, FolderCulture culture, MistakeList mistakes)
{
    /// <summary>Names stand on cards and in tables; what is longer is a description.</summary>
    private const int MaxName = 250;

    public int Line => row.Line;

    /// <summary>A mistake of this line was noted.</summary>
    public bool Faulty { get; private set; }

    /// <param name="ruleId">The rule that refuses it, where one does.</param>
    public void Mistake(string? column, Saying sentence, string? ruleId = null)
    {
        Faulty = true;
        mistakes.Add(column is null || columns.IndexOf(column) is not { } index
            ? new(columns.Format.Name, sentence, row.Line) { RuleId = ruleId }
            : new(columns.Format.Name, sentence, row.Line, index + 1, column) { RuleId = ruleId });
    }

    /// <summary>A number as it would stand in a cell of this folder.</summary>
    public string Written(decimal number) => culture.Written(number);

    /// <summary>A share as it would stand in a cell of this folder.</summary>
    public string Written(double? number) => Written((decimal)number!.Value);

    /// <returns>The cell's text without the blanks around it, or null where it is empty or the file has no such column.</returns>
    public string? Text(string column) =>
        columns.IndexOf(column) is { } index && FreeText.Read(row.Cells[index]) is { Length: > 0 } text ? text : null;

    public string? Required(string column)
    {
        if (Text(column) is { } text) return text;
        Mistake(column, ImportCellWords.Empty.Say(column));
        return null;
    }

    /// <summary>A name people will see, on one line.</summary>
    public string? Name(string column, bool required = true)
    {
        if ((required ? Required(column) : Text(column)) is not { } text) return null;
        if (text.Length > MaxName) Mistake(column, ImportCellWords.TextTooLong.Say(text.Length, MaxName));
        else if (text.Any(char.IsControl)) Mistake(column, ImportCellWords.TextLines);
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

        Mistake(column, ImportCellWords.NoId.Say(text, T.MaxLength));
        return null;
    }

    public decimal? Number(string column) => Text(column) is { } text ? Number(column, text) : null;

    /// <summary>A number with bounds that both count.</summary>
    public double? Fraction(string column, double least, double most)
    {
        if (Number(column) is not { } number) return null;
        if ((double)number >= least && (double)number <= most) return (double)number;

        Mistake(column, ImportCellWords.OutOfRange.Say(Written(number), column, Written(least), Written(most)));
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
        Mistake(column, Sentences.Starting(ImportCellWords.NoneOf.Say(text, string.Join(", ", words)), Suggestion.For(plain, words)));
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
                Mistake(column, ImportCellWords.NoFlag.Say(text));
                return false;
        }
    }

    public DateOnly? Day(string column, bool required = true)
    {
        if ((required ? Required(column) : Text(column)) is not { } text) return null;
        if (culture.Day(text) is { } day) return day;

        Mistake(column, ImportCellWords.NoDay.Say(text));
        return null;
    }

    public TimeOnly? TimeOfDay(string column, bool required)
    {
        if ((required ? Required(column) : Text(column)) is not { } text) return null;
        if (TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;

        Mistake(column, ImportCellWords.NoTime.Say(text));
        return null;
    }

    /// <summary>A moment with its offset from UTC.</summary>
    public DateTimeOffset? Moment(string column)
    {
        if (Text(column) is not { } text) return null;
        string[] forms = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];
        if (DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return moment;

        Mistake(column, ImportCellWords.NoMoment.Say(text));
        return null;
    }

    public string? TimeZone(string column)
    {
        if (Required(column) is not { } text) return null;
        if (TypedZone.Mistake(text) is not { } sentence) return text;

        Mistake(column, Sentences.Starting(sentence, TimeZones.Suggest(text)));
        return null;
    }

    public string? Locale(string column)
    {
        if (Required(column) is not { } text) return null;
        if (Locales.Find(text) is { } culture) return culture.Name;

        Mistake(column, Sentences.Starting(ImportCellWords.NoCulture.Say(text), Locales.Suggest(text), ImportCellWords.CultureHint));
        return null;
    }

    public string? Guid(string column, bool required)
    {
        if ((required ? Required(column) : Text(column)) is not { } text) return null;
        if (System.Guid.TryParseExact(text, "D", out var guid)) return guid.ToString("D");

        Mistake(column, ImportCellWords.NoEntraId.Say(text));
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

        Mistake(column, ImportCellWords.Weight.Say(Written(number)));
        return 1;
    }

    private int? Whole(string column, string text, int least, int most)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;

        Mistake(column, ImportCellWords.NotWhole.Say(text, least, most));
        return null;
    }
}
