namespace PerfServerless.Domain.Calendars;

/// <summary>A span of local time that comes every day; its end is not in it. One that ends at or before its start runs over midnight.</summary>
public sealed record DailyHours(TimeOnly From, TimeOnly Until)
{
    public bool OverMidnight => Until <= From;

    /// <summary>How long it is on a day without a change of clocks; above zero, at most a day.</summary>
    public TimeSpan Length => OverMidnight ? Until - From is { Ticks: > 0 } over ? over : TimeSpan.FromDays(1) : Until - From;

    public bool Contains(TimeOnly time) => OverMidnight ? time >= From || time < Until : time >= From && time < Until;
}
