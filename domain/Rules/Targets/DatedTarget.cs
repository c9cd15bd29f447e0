using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Targets;

/// <summary>A target with its period.</summary>
internal sealed record DatedTarget(PeriodTarget Target, Period Period)
{
    /// <summary>The share of the period that has passed at the end of a day.</summary>
    public Share Elapsed(DateOnly day) => new(Math.Clamp(day.DayNumber - Period.First.DayNumber + 1, 0, Period.Days), Period.Days);
}
