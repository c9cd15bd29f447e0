namespace PerfServerless.Domain.Scorecards;

/// <summary>The four perspectives of a Balanced Scorecard (Kaplan and Norton, 1992).</summary>
public enum Perspective
{
    Financial,
    Customer,
    InternalProcess,
    LearningAndGrowth,
}
