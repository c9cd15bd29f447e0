namespace PerfServerless.Domain.Calendars;

/// <summary>Finds the day of a meeting in a period.</summary>
public static class MeetingDays
{
    /// <param name="rule">Null for the last such weekday.</param>
    /// <returns>A working day; where holidays leave no other it lies in a neighbouring period.</returns>
    public static DateOnly Of(Period period, DayOfWeek weekday, MeetingRule? rule, WorkingDays workingDays)
    {
        if (rule is null) return workingDays.OnOrBefore(Last(period, weekday));
        return rule.Match(
            nth => workingDays.OnOrBefore(Nth(period, weekday, nth.N)),
            working => working.N > 0 ? FromStart(period, working.N, workingDays) : FromEnd(period, -working.N, workingDays),
            day => OnDay(period, day, workingDays));
    }

    private static DateOnly Last(Period period, DayOfWeek weekday) =>
        period.Last.AddDays(-(((int)period.Last.DayOfWeek - (int)weekday + 7) % 7));

    private static DateOnly Nth(Period period, DayOfWeek weekday, int n)
    {
        var day = period.First.AddDays((((int)weekday - (int)period.First.DayOfWeek + 7) % 7) + ((n - 1) * 7));
        return period.Contains(day) ? day : Last(period, weekday);
    }

    private static DateOnly FromStart(Period period, int n, WorkingDays workingDays)
    {
        var day = workingDays.Add(workingDays.OnOrAfter(period.First), n - 1);
        return day <= period.Last ? day : workingDays.OnOrBefore(period.Last);
    }

    private static DateOnly FromEnd(Period period, int n, WorkingDays workingDays)
    {
        var day = workingDays.Back(workingDays.OnOrBefore(period.Last), n - 1);
        return day >= period.First ? day : workingDays.OnOrAfter(period.First);
    }

    private static DateOnly OnDay(Period period, MeetingRule.CalendarDay rule, WorkingDays workingDays)
    {
        var day = rule.N <= period.Days ? period.First.AddDays(rule.N - 1) : period.Last;
        return rule.IsAfter ? workingDays.OnOrAfter(day) : workingDays.OnOrBefore(day);
    }
}
