namespace PerfServerless.Domain.Briefs;

/// <summary>What a roll-up is of.</summary>
public enum BriefRollUpKind
{
    Whole,
    Perspective,
    Objective,
    Unit,
}
