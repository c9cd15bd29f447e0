namespace PerfServerless.Domain.Briefs;

/// <summary>How far a brief's numbers can be relied on.</summary>
public enum BriefTrust
{
    /// <summary>Everything asked for came in, and at most a tenth of all KPIs, and of the whole's weight, cannot be judged.</summary>
    High,

    Limited,

    /// <summary>Less than half of what was asked for came in, or more than a third of all KPIs, or of the whole's weight, cannot be judged.</summary>
    Low,
}
