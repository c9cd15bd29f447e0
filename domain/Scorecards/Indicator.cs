namespace PerfServerless.Domain.Scorecards;

/// <summary>A lead indicator moves before the outcome does; a lag indicator is the outcome.</summary>
public enum Indicator
{
    Lead,
    Lag,
}
