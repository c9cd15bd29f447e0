namespace PerfServerless.Domain.Calendars;

/// <summary>
/// When a person works and may be written to. A day that works over midnight belongs to the day on which it begins. Changes of daylight
/// saving are those of <see cref="LocalTimes"/>: working time is time that passes, and a day with a change has an hour less or more of it
/// only where the change falls into it.
/// </summary>
public sealed class PersonCalendar(
    string timeZone,
    DailyHours hours,
    DailyHours quiet,
    IReadOnlyCollection<DayOfWeek> weekend,
    IReadOnlySet<DateOnly> holidays,
    IReadOnlyList<Absence> absences)
{
    /// <summary>Nobody is looked for an open moment farther than this: longer than any holiday, shorter than for ever.</summary>
    private const int FarthestDays = 800;

    public string TimeZone => timeZone;

    public DailyHours Hours => hours;

    public DailyHours Quiet => quiet;

    public IReadOnlyList<Absence> Absences => absences;

    /// <summary>No weekend of his, no public holiday, and he is not away.</summary>
    public bool Works(DateOnly day) => !weekend.Contains(day.DayOfWeek) && !holidays.Contains(day) && AbsenceOn(day) is null;

    /// <returns>The absence that covers a day; null where he is there.</returns>
    public Absence? AbsenceOn(DateOnly day) => absences.FirstOrDefault(a => a.Covers(day));

    /// <inheritdoc cref="AbsenceOn"/>
    public Absence? AbsenceAt(DateTimeOffset moment) => AbsenceOn(LocalTimes.DayOf(moment, timeZone));

    /// <summary>He may be written to: on a working day, outside his quiet hours.</summary>
    public bool IsOpen(DateTimeOffset moment)
    {
        var (day, time) = (LocalTimes.DayOf(moment, timeZone), LocalTimes.TimeOf(moment, timeZone));
        return !quiet.Contains(time) && Works(ShiftOf(day, time)) && AbsenceOn(day) is null;
    }

    /// <returns>The moment itself, or the first one after it, at which he may be written to.</returns>
    public DateTimeOffset NextOpen(DateTimeOffset moment)
    {
        if (IsOpen(moment)) return moment;

        var day = LocalTimes.DayOf(moment, timeZone);
        for (var ahead = 0; ahead <= FarthestDays; ahead++, day = day.AddDays(1))
        {
            // Where nothing is quiet a day opens at midnight; a night's work opens where it begins.
            var first = new[] { TimeOnly.MinValue, quiet.Until, hours.From }
                .Select(t => LocalTimes.At(day, t, timeZone))
                .Where(at => at > moment && IsOpen(at))
                .Cast<DateTimeOffset?>()
                .Min();
            if (first is { } found) return found;
        }

        return LocalTimes.At(day, hours.From, timeZone);
    }

    /// <summary>When his work begins on the first working day after that of the moment.</summary>
    public DateTimeOffset NextMorning(DateTimeOffset moment)
    {
        var day = LocalTimes.DayOf(moment, timeZone).AddDays(1);
        for (var ahead = 0; ahead <= FarthestDays && !Works(day); ahead++) day = day.AddDays(1);

        return NextOpen(LocalTimes.At(day, hours.From, timeZone));
    }

    /// <summary>So much of his working time later, or earlier where it is negative; the moment itself where it is zero.</summary>
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan workingTime)
    {
        var left = workingTime.Duration();
        if (left == TimeSpan.Zero) return from;

        var step = Math.Sign(workingTime.Ticks);
        var day = LocalTimes.DayOf(from, timeZone).AddDays(-step);
        for (var passed = 0; passed <= FarthestDays; passed++, day = day.AddDays(step))
        {
            if (!Works(day)) continue;

            var (start, end) = Shift(day);
            if (step > 0 ? end <= from : start >= from) continue;

            var edge = step > 0 ? Later(start, from) : Earlier(end, from);
            var there = step > 0 ? end - edge : edge - start;
            if (there >= left) return LocalTimes.In(edge + (left * step), timeZone);

            left -= there;
        }

        return from + workingTime;
    }

    /// <summary>
    /// The same local time so many working days later; where he may not be written to then, the first moment after it at which he may. A
    /// number below zero counts back.
    /// </summary>
    public DateTimeOffset AddDays(DateTimeOffset from, int workingDays)
    {
        var (day, time) = (LocalTimes.DayOf(from, timeZone), LocalTimes.TimeOf(from, timeZone));
        var step = Math.Sign(workingDays);
        for (int left = Math.Abs(workingDays), passed = 0; left > 0 && passed < FarthestDays; passed++)
        {
            day = day.AddDays(step);
            if (Works(day)) left--;
        }

        return NextOpen(LocalTimes.At(day, time, timeZone));
    }

    /// <summary>His working time between two moments; zero where the second is not after the first.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var sum = TimeSpan.Zero;
        var last = LocalTimes.DayOf(to, timeZone);
        for (var day = LocalTimes.DayOf(from, timeZone).AddDays(-1); day <= last; day = day.AddDays(1))
        {
            if (!Works(day)) continue;

            var (start, end) = Shift(day);
            var there = Earlier(end, to) - Later(start, from);
            if (there > TimeSpan.Zero) sum += there;
        }

        return sum;
    }

    /// <summary>The day whose work goes on at this time: after midnight that of the evening before, where he works over midnight.</summary>
    private DateOnly ShiftOf(DateOnly day, TimeOnly time) => hours.OverMidnight && time < hours.Until ? day.AddDays(-1) : day;

    private (DateTimeOffset Start, DateTimeOffset End) Shift(DateOnly day) =>
        (LocalTimes.At(day, hours.From, timeZone), LocalTimes.At(hours.OverMidnight ? day.AddDays(1) : day, hours.Until, timeZone));

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a >= b ? a : b;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a <= b ? a : b;
}
