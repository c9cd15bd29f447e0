namespace PerfServerless.Domain.Calendars;

/// <summary>The days on which an organisation works: Monday to Friday without its holidays.</summary>
public sealed class WorkingDays(IEnumerable<DateOnly> holidays)
{
    private readonly HashSet<DateOnly> holidays = [.. holidays];

    public bool Includes(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);

    /// <summary>The day itself where it is a working day, otherwise the last one before it.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!Includes(day)) day = day.AddDays(-1);
        return day;
    }

    /// <summary>The day itself where it is a working day, otherwise the first one after it.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!Includes(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The n-th working day after the day, or before it where n is negative; 0 is the day itself, working or not.</summary>
    public DateOnly Add(DateOnly from, int days)
    {
        var step = Math.Sign(days);
        for (var left = Math.Abs(days); left > 0;)
        {
            from = from.AddDays(step);
            if (Includes(from)) left--;
        }

        return from;
    }

    /// <summary>The n-th working day before the day.</summary>
    public DateOnly Back(DateOnly from, int days) => Add(from, -days);

    /// <summary>
    /// How many working days follow <paramref name="from"/> up to and including <paramref name="to"/>; negative where
    /// <paramref name="to"/> comes first, so that swapping working days swaps the sign.
    /// </summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from) return -CountAfter(from: to, to: from, includeFirst: true);
        return CountAfter(from, to, includeFirst: false);
    }

    // Backwards the first day counts instead of the last: the working days that one steps over going from 'to' down to 'from'.
    private int CountAfter(DateOnly from, DateOnly to, bool includeFirst)
    {
        var first = includeFirst ? from.DayNumber : from.DayNumber + 1;
        var last = includeFirst ? to.DayNumber - 1 : to.DayNumber;
        if (last < first) return 0;

        var weeks = (last - first + 1) / 7;
        var count = weeks * 5;
        for (var day = first + (weeks * 7); day <= last; day++)
        {
            if (DateOnly.FromDayNumber(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) count++;
        }

        return count - holidays.Count(h => h.DayNumber >= first && h.DayNumber <= last && h.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
    }
}
