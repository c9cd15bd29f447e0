using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Proposals;

namespace PerfServerless.Domain.Reviews.Escalations;

/// <summary>What a manager wants done about people of an escalation, with what he typed.</summary>
/// <param name="Act">Null where he only looks.</param>
public sealed record ManagerOrder(CycleKey Cycle, ManagerAct? Act, IReadOnlyList<PersonId> People)
{
    /// <summary>The most working days by which a deadline can be extended at once.</summary>
    public const int MostDays = 20;

    /// <summary>Why, in his words; untrusted.</summary>
    public string? Reason { get; init; }

    /// <summary>By how many working days, as typed.</summary>
    public string? Days { get; init; }

    /// <summary>The KPIs he chose, and who is to own them.</summary>
    public HandoverWish Wish { get; init; } = HandoverWish.Nothing;

    /// <summary>He sent the inputs; where false he only chose what to do, and is asked for them.</summary>
    public bool Filled { get; init; }
}
