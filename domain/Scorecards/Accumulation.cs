namespace PerfServerless.Domain.Scorecards;

/// <summary>How the values of a KPI within a target's period relate.</summary>
public enum Accumulation
{
    /// <summary>Each value stands for itself (a rate, a stock).</summary>
    Level,

    /// <summary>Values add up within the target's period, or within the one at whose end the KPI resets, and start again at its end (revenue of the year).</summary>
    Cumulative,
}
