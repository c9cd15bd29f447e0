using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>One occurrence of a cadence: from the opening of its collection to its meeting.</summary>
public sealed record Cycle
{
    public required CycleKey Key { get; init; }

    public required string CadenceName { get; init; }

    /// <summary>The meeting's local day; it may move, the key stays.</summary>
    public required DateOnly MeetingDay { get; init; }

    public required CycleTimes Times { get; init; }

    public CycleState State { get; init; } = CycleState.Upcoming;

    /// <summary>Somebody gives his numbers before it opens: nothing runs it yet.</summary>
    public bool Early { get; init; }

    /// <summary>The version of the scorecard that decided what is owed.</summary>
    public required string ScorecardVersion { get; init; }

    /// <summary>Everybody who owes a number in this cycle.</summary>
    public IReadOnlyList<PersonId> Asked { get; init; } = [];

    /// <summary>How it went; null while it runs, and of cycles that earlier builds closed.</summary>
    public CycleRhythm? Rhythm { get; init; }

    /// <summary>The last level of managers that was told of what is missing; 0 before the first.</summary>
    public int EscalatedTo { get; init; }

    /// <summary>The brief was compiled, and sent to whoever could be reached.</summary>
    public bool BriefSent { get; init; }

    /// <summary>When the next leader may be written to who could not be before; null where none waits for his brief.</summary>
    public DateTimeOffset? BriefHeldUntil { get; init; }

    /// <summary>Somebody skipped it, or paused or ended its cadence: how it went says nothing of the cadence.</summary>
    public bool CalledOff { get; init; }

    /// <summary>Its meeting moved, and not all cards show that yet.</summary>
    public bool CardsBehind { get; init; }
}
