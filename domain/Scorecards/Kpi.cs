using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards.Ladders;

namespace PerfServerless.Domain.Scorecards;

/// <summary>A key performance indicator: a number somebody owes at a rhythm of its own, with what it should reach.</summary>
public sealed record Kpi
{
    public required KpiId Id { get; init; }
    public required string Name { get; init; }
    public ObjectiveId? Objective { get; init; }

    /// <summary>Who owes its values; null is a finding of the scorecard's health check, and nobody is asked.</summary>
    public PersonId? Owner { get; init; }

    public Indicator Indicator { get; init; } = Indicator.Lag;
    public KpiLevel Level { get; init; } = KpiLevel.Operational;
    public required Unit Unit { get; init; }
    public Direction Direction { get; init; } = Direction.HigherIsBetter;
    public Accumulation Accumulation { get; init; } = Accumulation.Level;

    /// <summary>
    /// When the sum of a cumulative KPI starts again: it runs over a whole such period, held against all targets in it. Never
    /// shorter than the targets' periods; null: at the end of each target's own period.
    /// </summary>
    public Frequency? Resets { get; init; }

    /// <summary>How often a value is due.</summary>
    public Frequency Frequency { get; init; } = Frequency.Monthly;

    /// <summary>Freshness: how many working days after its period's end a value may be missing before the KPI is stale; null takes the rules' default.</summary>
    public int? FreshFor { get; init; }

    /// <summary>How much depends on its value being there in time: the ladder that a missing one climbs; null is normal.</summary>
    public Criticality? Criticality { get; init; }

    /// <summary>The last day for which it is tracked: nobody is asked for a period that ends later. Null while it is tracked.</summary>
    public DateOnly? TrackedUntil { get; init; }

    /// <summary>Share in its objective's roll-up relative to its siblings; above 0.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>The least and greatest value that can be true; what lies outside is refused when it is entered.</summary>
    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public TargetProfile Targets { get; init; } = TargetProfile.None;

    /// <summary>The changes of its targets, oldest first: history keeps the old lines.</summary>
    public IReadOnlyList<Recalibration> Recalibrations { get; init; } = [];

    /// <summary>How this KPI's status is computed where it differs from the scorecard's rules.</summary>
    public KpiRules? Rules { get; init; }

    /// <summary>For a lag KPI: the lead KPIs that drive it.</summary>
    public IReadOnlyList<KpiId> Drivers { get; init; } = [];

    /// <summary>Nobody is asked for a value of a period that ends after the last day for which it is tracked.</summary>
    public bool IsTracked(DateOnly periodEnd) => TrackedUntil is not { } last || periodEnd <= last;

    /// <summary>It is no longer tracked: nobody waits for a value, and it weighs nothing any more.</summary>
    public bool HasEnded(DateOnly today) => TrackedUntil < today;

    /// <summary>
    /// What its folder said, as marks by column, where people said something else since: what they said stands until the folder says
    /// something new for that very cell. Null where nobody did.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Said { get; init; }

    /// <summary>A calculated KPI has a formula and no owner's value.</summary>
    public Formula? Formula { get; init; }
}
