using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules;

/// <summary>A target with its period.</summary>
internal sealed record DatedTarget(PeriodTarget Target, Period Period)
{
    /// <summary>The share (0 to 1) of the period that has passed at the end of a day.</summary>
    public decimal Elapsed(DateOnly day) => Math.Clamp(day.DayNumber - Period.First.DayNumber + 1, 0, Period.Days) / (decimal)Period.Days;
}
