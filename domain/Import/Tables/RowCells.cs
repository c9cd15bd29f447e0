using System.Globalization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Cells;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>Reads one line's cells. What cannot be read is noted as a mistake and comes back as null, so that the whole line is judged.</summary>
internal sealed class RowCells(TableColumns columns, SourceRow row, FolderCulture culture, MistakeList mistakes)
{
    /// <summary>Names stand on cards and in tables; what is longer is a description.</summary>
    /// <summary>More in one cell is no list that anybody keeps.</summary>
    public const int MostInAList = 200;

    private const int MaxName = 250;

    private const int HoursADay = 24;

    private static readonly Unit Share = new(UnitKind.Percent);

    // With seconds, or on the twelve-hour clock, as Excel writes a cell that holds a time.
    private static readonly string[] TimesOfDay = ["HH:mm", "H:mm", "HH:mm:ss", "H:mm:ss", "h:mm tt", "h:mm:ss tt"];

    private HashSet<string>? spoilt;

    public string File => columns.Format.Name;

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

    /// <returns>
    /// The cell without what nobody typed on purpose; null where it is empty, where the file has no such column, or where nobody can
    /// have meant what stands in it.
    /// </returns>
    public string? Text(string column)
    {
        if (Cell(column) is not { } text) return null;
        var mistake = Typed(column) is CellValue.Uncalculated ? ImportCellWords.Uncalculated : CellText.Mistake(text);
        if (mistake is not { } sentence) return FreeText.Read(CellText.Clean(text)) is { Length: > 0 } clean ? clean : null;

        Spoilt(column, sentence);
        return null;
    }

    public string? Required(string column) => Required(column, ImportCellWords.Empty.Say(column));

    /// <param name="empty">What is said where the cell is empty.</param>
    public string? Required(string column, Saying empty)
    {
        if (Text(column) is { } text) return text;
        if (spoilt?.Contains(column) is not true) Mistake(column, empty);
        return null;
    }

    /// <returns><c>Did you mean 'x'?</c>, or null where no known word is near.</returns>
    public Saying? Suggest(string written, IEnumerable<string> known) => mistakes.Suggest(written, known);

    /// <summary>A name people will see, on one line.</summary>
    public string? Name(string column, bool required = true)
    {
        if ((required ? Required(column) : Text(column)) is not { } text) return null;
        if (text.Length > MaxName) Mistake(column, ImportCellWords.TextTooLong.Say(text.Length, MaxName));
        else if (text.Any(char.IsControl)) Mistake(column, ImportCellWords.TextLines);
        else return text;
        return null;
    }

    /// <returns>What a cell lists; of a list that is too long, <see cref="MostInAList"/> and the rest in one.</returns>
    public IReadOnlyList<string> List(string column, params char[] separators) =>
        Text(column)?.Split([';', .. separators], MostInAList + 1, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public T? Code<T>(string column)
        where T : struct, ICode<T>
    {
        if (Required(column) is not { } text) return null;
        if (Identity.Code.TryRead<T>(text, out var code)) return code;

        Mistake(column, ImportCellWords.NoId.Say(text, T.MaxLength));
        return null;
    }

    /// <param name="unit">What the number counts, whose sign may stand beside it; a percent sign only beside percent.</param>
    public decimal? Number(string column, Unit? unit = null) => Read(column, unit)?.Value;

    /// <summary>A number with what else is known of it.</summary>
    public NumberRead? Read(string column, Unit? unit = null)
    {
        if (Text(column) is not { } text) return null;
        if (Typed(column)?.Match<NumberRead?>(n => new(text, n.Value) { Percent = n.Percent }, moment => null, uncalculated => null) is { } typed)
            return typed.Percent && unit?.Kind is not UnitKind.Percent ? Refuse(column, text) : typed;

        return culture.Read(text, unit) is { } read && (!read.Percent || unit?.Kind is UnitKind.Percent) ? read : Refuse(column, text);
    }

    /// <summary>A number with bounds that both count; a percent sign makes a hundredth of it.</summary>
    public double? Fraction(string column, double least, double most)
    {
        if (Read(column, Share) is not { } read) return null;

        var number = read.Percent ? read.Value / 100 : read.Value;
        if ((double)number < least || (double)number > most)
            Mistake(column, ImportCellWords.OutOfRange.Say(Written(number), column, Written(least), Written(most)));
        else if (number > 1 && !read.Percent)
            Mistake(column, ImportNumberWords.ShareOrPercent.Say(read.Text, $"{Written(number)}%", $"{Written(Digits.Plain(number * 100))}%"));
        else return (double)number;
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

    /// <summary>How long before a meeting: working days as a whole number, or with hours, such as <c>1d 4h</c>.</summary>
    public Ahead? Ahead(string column, int mostDays) => Text(column) is { } text ? Ahead(column, text, mostDays) : null;

    public IReadOnlyList<Ahead>? Aheads(string column, int mostDays)
    {
        var parts = List(column);
        return parts.Count == 0 ? null : [.. parts.Select(p => Ahead(column, p, mostDays)).OfType<Ahead>()];
    }

    /// <summary>One of an enumeration's words; capitals, blanks and hyphens make no difference.</summary>
    public T? Word<T>(string column, bool required)
        where T : struct, Enum
    {
        if ((required ? Required(column) : Text(column)) is not { } text) return null;

        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '_')));
        plain = EnumWords.Meant<T>(plain.ToUpperInvariant()) ?? plain;
        foreach (var name in Enum.GetNames<T>())
        {
            if (string.Equals(name, plain, StringComparison.OrdinalIgnoreCase)) return Enum.Parse<T>(name);
        }

        var words = Enum.GetNames<T>().Select(n => char.ToLowerInvariant(n[0]) + n[1..]).ToList();
        Mistake(column, Sentences.Starting(ImportCellWords.NoneOf.Say(text, string.Join(", ", words)), mistakes.Suggest(plain, words)));
        return null;
    }

    public bool Flag(string column)
    {
        var text = Text(column);
        switch (text?.ToUpperInvariant())
        {
            case null or "FALSE" or "NO" or "FALSCH" or "NEIN" or "FAUX" or "NON" or "0": return false;
            case "TRUE" or "YES" or "WAHR" or "JA" or "VRAI" or "OUI" or "1": return true;
            default:
                Mistake(column, ImportCellWords.NoFlag.Say(text));
                return false;
        }
    }

    public DateOnly? Day(string column, bool required = true)
    {
        if ((required ? Required(column) : Text(column)) is not { } text) return null;
        var days = Days(column);
        var outside = days.Count == 0 ? null : days.Select(d => TypedDay.Mistake(d, text)).FirstOrDefault(m => m is not null);
        if (days is [var day] && outside is null) return day;

        Mistake(column, outside is not null ? Sentences.Starting(outside, required ? null : DayWords.NoEnd.Say())
            : days is [var one, var other] ? ImportCellWords.DayEither.Say(text, AsWritten.Of(one), AsWritten.Of(other))
            : ImportCellWords.NoDay.Say(text));
        return null;
    }

    /// <returns>What a workbook's cell holds besides text; null where it is text.</returns>
    public CellValue? Typed(string column) => columns.IndexOf(column) is { } index ? row.Typed?.GetValueOrDefault(index) : null;

    /// <summary>Reads a period's text; null where the cell is empty.</summary>
    public IReadOnlyList<Period>? Periods(string column, int fiscalYearStartMonth) =>
        Text(column) is { } text ? new PeriodText(culture.Culture, fiscalYearStartMonth).Readings(text) : null;

    /// <summary>The days that a cell can mean.</summary>
    public IReadOnlyList<DateOnly> Days(string column) => Typed(column) switch
    {
        CellValue.Moment { HasNoDay: false } moment => [DateOnly.FromDateTime(moment.Value)],
        _ => Text(column) is { } text ? DayText.Readings(text, culture.Culture) : [],
    };

    public TimeOnly? TimeOfDay(string column, bool required)
    {
        if ((required ? Required(column) : Text(column)) is not { } text) return null;
        if (TimeOnly.TryParseExact(text, TimesOfDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;

        Mistake(column, ImportCellWords.NoTime.Say(text));
        return null;
    }

    /// <summary>A moment with its offset from UTC.</summary>
    public DateTimeOffset? Moment(string column)
    {
        if (Text(column) is not { } text) return null;
        string[] forms =
        [
            "yyyy-MM-dd'T'HH:mmzzz",
            "yyyy-MM-dd'T'HH:mm:sszzz",
            "yyyy-MM-dd'T'HH:mm'Z'",
            "yyyy-MM-dd'T'HH:mm:ss'Z'",
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        ];
        if (!DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            Mistake(column, ImportCellWords.NoMoment.Say(text));
        else if (TypedDay.Mistake(moment, text) is { } outside) Mistake(column, outside);
        else return moment;
        return null;
    }

    public string? TimeZone(string column)
    {
        if (Required(column) is not { } text) return null;
        if (TypedZone.Mistake(text) is not { } sentence) return text;

        Mistake(column, Sentences.Starting(sentence, TimeZones.Suggest(text, mistakes)));
        return null;
    }

    public string? Locale(string column)
    {
        if (Required(column) is not { } text) return null;
        if (Locales.Find(text) is { } culture) return culture.Name;

        Mistake(column, Sentences.Starting(ImportCellWords.NoCulture.Say(text), Locales.Suggest(text, mistakes), ImportCellWords.CultureHint));
        return null;
    }

    /// <returns><c>Did you mean 'x'?</c>, or null where no culture is near.</returns>
    public Saying? SuggestLocale(string name) => Locales.Suggest(name, mistakes);

    public string? Guid(string column, bool required)
    {
        if ((required ? Required(column) : Text(column)) is not { } text) return null;
        if (System.Guid.TryParseExact(text, "D", out var guid)) return guid.ToString("D");

        Mistake(column, ImportCellWords.NoEntraId.Say(text));
        return null;
    }

    private string? Cell(string column) => columns.IndexOf(column) is { } index && index < row.Cells.Count ? row.Cells[index] : null;

    private void Spoilt(string column, Saying sentence)
    {
        if ((spoilt ??= new(StringComparer.OrdinalIgnoreCase)).Add(column)) Mistake(column, sentence);
    }

    private NumberRead? Refuse(string column, string text)
    {
        var isDay = Typed(column) is CellValue.Moment || DayText.Readings(text, culture.Culture).Count > 0;
        Mistake(column, isDay ? ImportNumberWords.IsDay.Say(text) : culture.NumberSentence(text));
        return null;
    }

    private double Weight(string column, string text)
    {
        if (culture.Read(text, null) is not { Percent: false } read)
        {
            Mistake(column, culture.NumberSentence(text));
            return 1;
        }

        if (read.Value is > 0 and <= 1_000_000) return (double)read.Value;

        Mistake(column, ImportCellWords.Weight.Say(Written(read.Value)));
        return 1;
    }

    private Ahead? Ahead(string column, string text, int mostDays)
    {
        if (!text.Any(char.IsLetter)) return Whole(column, text, 0, mostDays) is { } days ? new Ahead(days) : null;
        if (Calendars.Ahead.TryRead(text, out var ahead) && ahead.Value.Days <= mostDays && ahead.Value.Hours < HoursADay) return ahead;

        Mistake(column, ImportCadenceWords.NoAhead.Say(text, mostDays));
        return null;
    }

    private int? Whole(string column, string text, int least, int most)
    {
        var number = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var digits) ? digits
            : culture.Read(text, null) is { Percent: false } read ? read.Value : null as decimal?;
        if (number is { } whole && whole == decimal.Truncate(whole) && whole >= least && whole <= most) return (int)whole;

        Mistake(column, ImportCellWords.NotWhole.Say(text, least, most));
        return null;
    }
}
