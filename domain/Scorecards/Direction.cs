namespace PerfServerless.Domain.Scorecards;

/// <summary>Which way a KPI should go.</summary>
public enum Direction
{
    HigherIsBetter,
    LowerIsBetter,

    /// <summary>Good inside its band, worse on both sides of it.</summary>
    StayInBand,
}
