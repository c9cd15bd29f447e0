using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Objectives;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Readings;

/// <summary>How a whole scorecard stands on a day.</summary>
public sealed record ScorecardReading
{
    public required DateOnly AsOf { get; init; }

    /// <summary>Every KPI's verdict.</summary>
    public required IReadOnlyDictionary<KpiId, Verdict> Kpis { get; init; }

    /// <summary>Every objective's roll-up; a postponed one has its own too, and weighs nothing above.</summary>
    public required IReadOnlyDictionary<ObjectiveId, RollUpReading> Objectives { get; init; }

    /// <summary>The perspectives that hold an objective, each rolled up from its topmost ones that are not postponed, nor below one that is.</summary>
    public required IReadOnlyDictionary<Perspective, RollUpReading> Perspectives { get; init; }

    /// <summary>The organisation's units, each rolled up from the KPIs that its people own, but for those of postponed objectives.</summary>
    public required IReadOnlyDictionary<string, RollUpReading> Units { get; init; }

    /// <summary>All perspectives together, each with the same weight; one of which all is postponed weighs nothing.</summary>
    public required RollUpReading Whole { get; init; }
}
