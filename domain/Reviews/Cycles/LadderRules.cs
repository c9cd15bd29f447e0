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

    /// <summary>How often a step that could not be sent is tried again.</summary>
    public TimeSpan TryAgainAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>When the managers of a level are told; never after the brief is compiled.</summary>
    /// <param name="level">From 1.</param>
    public DateTimeOffset EscalatesAt(CycleTimes times, int level)
    {
        var at = times.EscalateAt + EscalateAfter[level - 1];
        return at < times.BriefAt ? at : times.BriefAt;
    }
}
