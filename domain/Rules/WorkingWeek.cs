namespace PerfServerless.Domain.Rules;

/// <summary>Counts Mondays to Fridays that are no holidays.</summary>
internal sealed class WorkingWeek(IReadOnlyList<DateOnly> holidays)
{
    private readonly HashSet<DateOnly> free = [.. holidays];

    /// <returns>The working days after <paramref name="from"/> up to and with <paramref name="to"/>; 0 where that is no later.</returns>
    public int Between(DateOnly from, DateOnly to)
    {
        var days = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !free.Contains(day)) days++;

        return days;
    }
}
