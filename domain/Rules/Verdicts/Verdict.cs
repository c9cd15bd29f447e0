using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>A KPI's computed status, with the rule that decided it; <see cref="VerdictSentence"/> says it.</summary>
public sealed record Verdict
{
    public required KpiId Kpi { get; init; }
    public required Status Status { get; init; }

    /// <summary>The id of the rule that decided, such as <c>status.off-track</c>.</summary>
    public required string RuleId { get; init; }

    /// <summary>The last value known.</summary>
    public Actual? Latest { get; init; }

    /// <summary>What was expected of the last value's period; null where there is no target.</summary>
    public decimal? Expected { get; init; }

    /// <summary>The status that the last value alone would have, where staleness hides it.</summary>
    public Status? LastReported { get; init; }

    /// <summary>How old the last value is: days from its period's end to the day of reading; null where there is none.</summary>
    public int? AgeDays { get; init; }

    /// <summary>The value that was judged: the last value, or for a sum all of its target's period, or of its <see cref="Span"/>, so far.</summary>
    public decimal? Value { get; init; }

    /// <summary>The upper edge of what was expected; null unless the KPI should stay in a band, whose lower edge is <see cref="Expected"/>.</summary>
    public decimal? ExpectedHigh { get; init; }

    /// <summary>What is expected is not the target itself, but what the way to it asks for by now.</summary>
    public bool OnTheWay { get; init; }

    /// <summary>How far the value is on the wrong side of what was expected, in the KPI's unit; 0 where it is on the right one.</summary>
    public decimal? Shortfall { get; init; }

    /// <summary>How many periods the judged value is made of, those without a value included; 1 for a level.</summary>
    public int Periods { get; init; } = 1;

    /// <summary>The code of the period over which a sum runs, where that is longer than its target's period; null otherwise.</summary>
    public string? Span { get; init; }

    /// <summary>How many periods of a sum have no value.</summary>
    public int MissingPeriods { get; init; }

    /// <summary>How many bad (or, where an alarm is clearing, good) periods led here, one after another of those that could be judged; 0 where that does not matter.</summary>
    public int Run { get; init; }

    /// <summary>The first value missing after the last one; null where none is due.</summary>
    public Overdue? Overdue { get; init; }

    /// <summary>The status that the owner states beside the computed one, while it counts.</summary>
    public StatedStatus? Stated { get; init; }

    public IReadOnlyList<Mark> Marks { get; init; } = [];

    /// <summary>What other rules noticed: contradictions and warnings.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
