namespace PerfServerless.Domain.Scorecards;

/// <summary>How sure an owner is to reach the targets.</summary>
public enum Confidence
{
    High,
    Medium,
    Low,
}
