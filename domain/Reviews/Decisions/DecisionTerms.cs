using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Decisions;

/// <summary>What is to be written down of a decision, checked.</summary>
/// <param name="Owner">Who does something about it; null where nobody does.</param>
/// <param name="DueOn">Until when; there is one where there is an owner.</param>
public sealed record DecisionTerms(string Text, PersonId? Owner, DateOnly? DueOn, KpiId? Kpi = null, ObjectiveId? Objective = null)
{
    /// <summary>The target that it changes once somebody agrees; null where it changes none.</summary>
    public DecisionTarget? Target { get; init; }
}
