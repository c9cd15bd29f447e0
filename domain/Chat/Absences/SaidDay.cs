namespace PerfServerless.Domain.Chat.Absences;

/// <summary>A day as somebody names it, with what he leaves open.</summary>
/// <param name="Number">The day of the month.</param>
/// <param name="Ahead">So many days from today.</param>
/// <param name="Written">As he wrote it.</param>
internal sealed record SaidDay(string Written, int? Number = null, int? Month = null, int? Year = null, DayOfWeek? Weekday = null, int? Ahead = null)
{
    /// <summary>What it says holds for one day alone, whatever day today is.</summary>
    public bool IsWhole => Number is not null && Month is not null && Year is not null;

    /// <summary>The first such day from a day on; null where none comes within two years.</summary>
    public DateOnly? OnOrAfter(DateOnly from) => Find(from, 1);

    /// <summary>The last such day up to a day.</summary>
    public DateOnly? OnOrBefore(DateOnly until) => Find(until, -1);

    public DateOnly? In(DateOnly today) =>
        Ahead is { } days ? today.AddDays(days)
        : Weekday is not null ? OnOrAfter(today.AddDays(1))
        : IsWhole ? Whole()
        : OnOrAfter(today);

    private DateOnly? Whole() =>
        Year is >= 1900 and <= 2100 && Month is >= 1 and <= 12 && Number >= 1 && Number <= DateTime.DaysInMonth(Year.Value, Month.Value)
            ? new DateOnly(Year.Value, Month.Value, Number.Value)
            : null;

    private DateOnly? Find(DateOnly start, int step)
    {
        if (Number is not (null or (>= 1 and <= 31)) || Month is not (null or (>= 1 and <= 12))) return null;
        if (IsWhole) return Whole() is { } whole && (whole.DayNumber - start.DayNumber) * step >= 0 ? whole : null;

        for (var (day, looked) = (start, 0); looked < 366; looked++, day = day.AddDays(step))
            if (Fits(day)) return day;

        return null;
    }

    private bool Fits(DateOnly day) =>
        (Weekday is null || day.DayOfWeek == Weekday) && (Number is null || day.Day == Number) && (Month is null || day.Month == Month)
        && (Year is null || day.Year == Year);
}
