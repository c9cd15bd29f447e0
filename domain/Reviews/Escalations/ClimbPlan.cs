using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Escalations;

/// <summary>Who is to be told of what now, and when to look again.</summary>
/// <param name="Due">One group a manager, in order of id.</param>
/// <param name="Next">When the next step falls due, unless something happens before; null where none does before the meeting.</param>
/// <param name="Told">Managers were told already: what changes is shown to them.</param>
/// <param name="Full">Whose nudge budget holds a card back.</param>
public sealed record ClimbPlan(IReadOnlyList<EscalationGroup> Due, DateTimeOffset? Next, bool Told = false, IReadOnlyList<PersonId>? Full = null)
{
    /// <summary>Nothing can climb before this moment.</summary>
    public static ClimbPlan NotBefore(DateTimeOffset moment) => new([], moment);

    /// <summary>The lowest level that is told now; 1 where nothing says which.</summary>
    public int Level => Due.SelectMany(g => g.Items ?? []).Select(i => i.Level).DefaultIfEmpty(1).Min();
}
