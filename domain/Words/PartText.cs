using System.Globalization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;

namespace PerfServerless.Domain.Words;

/// <summary>Shows a part as its reader writes it.</summary>
internal static class PartText
{
    private static readonly Unit Percent = new(UnitKind.Percent);

    public static string Of(Part part, Reader reader) => part.Match(
        text: p => p.Value,
        count: p => p.Value.ToString("N0", reader.Culture),
        number: p => p.Value.ToString(p.Decimals == 0 ? "#,0" : $"#,0.{new string('#', p.Decimals)}", reader.Culture),
        share: p => Share(p.Value, reader),
        amount: p => ValueText.Show(p.Unit, p.Value, reader.Culture),
        distance: p => Distance(p.Value, p.Unit, reader),
        period: p => Period(p.Code, p.FiscalYearStartMonth, p.WithDays, reader),
        day: p => Day(p.Value, reader),
        weekday: p => Weekday(p.Value, reader),
        timeOfDay: p => p.Value.ToString("t", reader.Culture),
        moment: p => reader.Say(PartWords.Moment.Say(LocalTimes.DayOf(p.Value, reader.TimeZone), LocalTimes.TimeOf(p.Value, reader.TimeZone))),
        who: p => reader.NameOf(p.Person) ?? p.Person.Value,
        choice: p => p.Value,
        said: p => reader.Say(p.Saying),
        list: p => Joined([.. p.Parts.Select(one => Of(one, reader))], reader.Language));

    private static string Joined(IReadOnlyList<string> texts, Language language) => texts.Count switch
    {
        0 => "",
        1 => texts[0],
        _ => $"{string.Join(", ", texts.Take(texts.Count - 1))}{language.Traits.And}{texts[^1]}",
    };

    // The rounding only takes off what sums of doubles add.
    private static string Share(double share, Reader reader) => Math.Round(share * 100, 6) switch
    {
        > 0 and < 1 => reader.Say(PartWords.LessThan.Say(new Part.Amount(1, Percent))),
        > 99 and < 100 => reader.Say(PartWords.MoreThan.Say(new Part.Amount(99, Percent))),
        var percent => ValueText.Show(Percent, (decimal)percent, reader.Culture),
    };

    // Between two percentages lie points: "6.4% below 94.8%" could be read as 88.7%.
    private static string Distance(decimal distance, Unit unit, Reader reader)
    {
        var rounded = Math.Round(distance, unit.Decimals, MidpointRounding.AwayFromZero);
        if (rounded == 0) return reader.Say(PartWords.Just); // "0 d below" would say that nothing is missing
        return unit.Kind is UnitKind.Percent
            ? reader.Say(PartWords.Points.Say(new Part.Text(ValueText.Number(unit, distance, reader.Culture)), new Part.Number(rounded)))
            : ValueText.Show(unit, distance, reader.Culture);
    }

    private static string Period(string code, int fiscal, bool withDays, Reader reader)
    {
        if (Calendars.Period.TryParse(code, fiscal) is not { } period) return code;
        return period.Frequency switch
        {
            Frequency.Weekly when withDays => reader.Say(PartWords.WeekWithDays.Say(
                code[^2..].TrimStart('0'), Name(period.First, reader.Language.Traits.DayMonth, reader), Name(period.Last, reader.Language.Traits.DayMonthYear, reader))),
            Frequency.Weekly => reader.Say(PartWords.Week.Say(code[^2..].TrimStart('0'), code[..4])),
            Frequency.Monthly => Name(period.First, reader.Language.Traits.MonthYear, reader),
            Frequency.Quarterly => reader.Say(PartWords.Quarter.Say(code[^1..], code[..4])),
            Frequency.Yearly => code,
        };
    }

    private static string Day(DateOnly day, Reader reader) => reader.Say(PartWords.Day.Say(Weekday(day, reader), day.ToString("d", reader.Culture)));

    private static string Weekday(DateOnly day, Reader reader) => Name(day, "ddd", reader);

    // Names of months and days belong to the words around them; where the reader's own culture is of another language, the words' culture has them.
    private static string Name(DateOnly day, string format, Reader reader) => day.ToString(format, NamesOf(reader));

    private static CultureInfo NamesOf(Reader reader) =>
        reader.Culture.TwoLetterISOLanguageName == reader.Language.Culture.TwoLetterISOLanguageName ? reader.Culture : reader.Language.Culture;
}
