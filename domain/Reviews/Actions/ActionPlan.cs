using PerfServerless.Domain.Reviews.Decisions;

namespace PerfServerless.Domain.Reviews.Actions;

/// <summary>What an action item does next.</summary>
/// <param name="Due">The steps that are to be taken now, in order.</param>
/// <param name="Passed">Steps whose time passed and that say nothing any more.</param>
/// <param name="Next">When it has to be looked at again; null where only a change can change anything.</param>
public sealed record ActionPlan(IReadOnlyList<ActionStep> Due, IReadOnlyList<ActionStep> Passed, DateTimeOffset? Next);
