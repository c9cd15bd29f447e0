namespace PerfServerless.Domain.Scorecards;

/// <summary>How the statuses of children make their parent's.</summary>
public enum RollUp
{
    Weighted,
    WorstChild,
}
