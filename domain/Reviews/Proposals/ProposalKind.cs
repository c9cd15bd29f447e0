namespace PerfServerless.Domain.Reviews.Proposals;

/// <summary>What somebody is asked to agree to.</summary>
public enum ProposalKind
{
    /// <summary>To own KPIs that somebody else owns.</summary>
    Reassign,

    /// <summary>That KPIs are no longer tracked.</summary>
    NoLongerTracked,

    /// <summary>That a KPI's target for one period becomes another one.</summary>
    Recalibrate,
}
