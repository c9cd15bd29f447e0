using PerfServerless.Domain.Scorecards.Ladders;

namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>
/// The numbers of the escalation ladder. They are read when something is decided, and what was decided is recorded: other numbers hold
/// from the next decision on, in running reviews too.
/// </summary>
public sealed record LadderRules
{
    public static LadderRules Default { get; } = new();

    /// <summary>A reminder this soon after another form would only repeat it, and is left out.</summary>
    public TimeSpan QuietTime { get; init; } = TimeSpan.FromHours(4);

    /// <summary>How long after the cycle's escalation moment each level of managers is told, in rising order; the first level is the nearest manager.</summary>
    public IReadOnlyList<TimeSpan> EscalateAfter { get; init; } = [TimeSpan.Zero];

    /// <summary>
    /// How long after the same moment those above are told, in the owner's working time, where <see cref="EscalateAfter"/> does not name their
    /// level: his manager's manager, then whoever leads the review.
    /// </summary>
    public IReadOnlyList<TimeSpan> ClimbAfter { get; init; } = [TimeSpan.FromHours(8), TimeSpan.FromHours(12)];

    /// <summary>How long a manager has to say that he takes care of what he was told, where the organisation's ladder does not say; in his working time.</summary>
    public Grace AcknowledgeWithin { get; init; } = new(0, Minutes: 4 * 60);

    /// <summary>How often a step that could not be sent is tried again.</summary>
    public TimeSpan TryAgainAfter { get; init; } = TimeSpan.FromHours(1);

    /// <param name="level">From 1.</param>
    /// <returns>The working time after the cycle's escalation moment; null where the level is not told.</returns>
    public TimeSpan? ClimbsAfter(int level)
    {
        if (level <= EscalateAfter.Count) return EscalateAfter[level - 1];
        return level - 2 >= 0 && level - 2 < ClimbAfter.Count ? ClimbAfter[level - 2] : null;
    }

    /// <summary>When the managers of a level are told; never after the brief is compiled.</summary>
    /// <param name="level">From 1.</param>
    public DateTimeOffset EscalatesAt(CycleTimes times, int level)
    {
        var at = times.EscalateAt + EscalateAfter[level - 1];
        return at < times.BriefAt ? at : times.BriefAt;
    }
}
