using System.Globalization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;

namespace PerfServerless.Domain.Words;

/// <summary>Shows a part as its reader writes it.</summary>
internal static class PartText
{
    private static readonly Unit Percent = new(UnitKind.Percent);

    public static string Of(Part part, Reader reader) => part switch
    {
        Part.Text(var text) => text,
        Part.Count(var count) => count.ToString("N0", reader.Culture),
        Part.Number(var number, var decimals) => number.ToString(decimals == 0 ? "#,0" : $"#,0.{new string('#', decimals)}", reader.Culture),
        Part.Share(var share) => Share(share, reader),
        Part.Amount(var value, var unit) => ValueText.Show(unit, value, reader.Culture),
        Part.Distance(var value, var unit) => Distance(value, unit, reader),
        Part.Period(var code, var fiscal, var withDays) => Period(code, fiscal, withDays, reader),
        Part.Day(var day) => Day(day, reader),
        Part.Weekday(var day) => Weekday(day, reader),
        Part.TimeOfDay(var time) => time.ToString("t", reader.Culture),
        Part.Moment(var moment) => reader.Say(PartWords.Moment.Say(LocalTimes.DayOf(moment, reader.TimeZone), LocalTimes.TimeOf(moment, reader.TimeZone))),
        Part.Who(var person) => reader.NameOf(person) ?? person.Value,
        Part.Choice(var choice) => choice,
        Part.Said(var saying) => reader.Say(saying),
        Part.List(var parts) => Joined([.. parts.Select(p => Of(p, reader))], reader.Language),
        _ => throw new InvalidOperationException($"A {part.GetType().Name} cannot be shown."),
    };

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
            _ => code,
        };
    }

    private static string Day(DateOnly day, Reader reader) => reader.Say(PartWords.Day.Say(Weekday(day, reader), day.ToString("d", reader.Culture)));

    private static string Weekday(DateOnly day, Reader reader) => Name(day, "ddd", reader);

    // Names of months and days belong to the words around them; where the reader's own culture is of another language, the words' culture has them.
    private static string Name(DateOnly day, string format, Reader reader) => day.ToString(format, NamesOf(reader));

    private static CultureInfo NamesOf(Reader reader) =>
        reader.Culture.TwoLetterISOLanguageName == reader.Language.Culture.TwoLetterISOLanguageName ? reader.Culture : reader.Language.Culture;
}
