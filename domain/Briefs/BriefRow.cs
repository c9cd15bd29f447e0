using System.Text.Json.Serialization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Forecasts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Misses;

namespace PerfServerless.Domain.Briefs;

/// <summary>A KPI as it stood when the brief was compiled.</summary>
public sealed record BriefRow
{
    public required KpiId Kpi { get; init; }
    public required string Name { get; init; }
    public required KpiLevel Level { get; init; }
    public Perspective? Perspective { get; init; }

    /// <summary>The objective's name.</summary>
    public string? Objective { get; init; }

    /// <summary>Its objective, or one above it, is postponed: it is shown, and the meeting does not speak about it.</summary>
    public bool Postponed { get; init; }

    public PersonId? Owner { get; init; }

    public required Unit Unit { get; init; }

    /// <summary>Which way is good; a sentence about a limit needs it.</summary>
    public required Direction Direction { get; init; }

    /// <summary>The status with its reason and the value it rests on.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>
    /// The target that covers the value's period, or the period asked for where there is no value; of a sum that runs over a whole
    /// profile all of it together; for a band its lower edge.
    /// </summary>
    public decimal? Target { get; init; }

    /// <summary>The band's upper edge; null unless the KPI should stay in a band.</summary>
    public decimal? TargetHigh { get; init; }

    /// <summary>A value beyond the target that would be outstanding.</summary>
    public decimal? TargetStretch { get; init; }

    /// <summary>The target's period.</summary>
    public string? TargetPeriod { get; init; }

    /// <summary>Who recorded the last value; null where it came through another door, which the value itself names.</summary>
    public PersonId? ChangedBy { get; init; }

    /// <summary>In whose place he did; null where it was his own to give.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonId? OnBehalfOf { get; init; }

    /// <summary>Where the KPI is expected to be at the end of its target's period, or why that cannot be said.</summary>
    public Forecast? Forecast { get; init; }

    /// <summary>The changes of its targets, oldest first: the old lines and the new ones.</summary>
    public IReadOnlyList<BriefRecalibration> Recalibrations { get; init; } = [];

    /// <summary>The last values, oldest first, at most twelve.</summary>
    public IReadOnlyList<BriefPoint> Points { get; init; } = [];

    /// <summary>Why it misses, as whoever recorded the last value sees it; null where he did not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MissCause? Cause { get; init; }

    /// <summary>How it stood at the last review; null where it was not told of there, or there was none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BriefBefore? Before { get; init; }

    /// <summary>The rules found something for the agenda, whether there was room for it or not: it is not among what is quiet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsException { get; init; }
}
