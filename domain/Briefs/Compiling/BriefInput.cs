using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Briefs.Compiling;

/// <summary>What a brief is compiled from, read at one moment.</summary>
/// <param name="Requests">All requests of the cycle.</param>
/// <param name="Actuals">The actuals of all KPIs.</param>
/// <param name="Verdicts">How every KPI stands at <paramref name="Now"/>; one without a verdict tells nothing.</param>
public sealed record BriefInput(
    Scorecard Scorecard,
    Cycle Cycle,
    IReadOnlyList<CheckInRequest> Requests,
    IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> Actuals,
    IReadOnlyDictionary<KpiId, Verdict> Verdicts,
    DateTimeOffset Now)
{
    /// <summary>How objectives, perspectives, units and the whole stand; null leaves them out of the brief.</summary>
    public ScorecardReading? Reading { get; init; }

    /// <summary>The KPIs that it tells of; null for all.</summary>
    public IReadOnlySet<KpiId>? Told { get; init; }

    /// <summary>What the last brief of this cadence said; null where there was none.</summary>
    public LastReview? Last { get; init; }

    /// <summary>What earlier meetings of this cadence decided and somebody still owes.</summary>
    public IReadOnlyList<Decision> Decided { get; init; } = [];

    /// <summary>Of what it tells: a unit, or the organisation.</summary>
    public string Subject => Scorecard.Find(Cycle.Key.Cadence)?.Unit ?? Scorecard.Organisation.Name;

    /// <summary>The cadence's IANA time zone.</summary>
    public string TimeZone => Scorecard.Find(Cycle.Key.Cadence)?.TimeZone ?? "UTC";

    /// <summary>By which people are ordered; a brief itself knows them by id.</summary>
    public string NameOf(PersonId person) => Scorecard.Find(person)?.Name ?? person.Value;

    /// <summary>The day of compiling, in the cadence's zone.</summary>
    public DateOnly Today => LocalTimes.DayOf(Now, TimeZone);
}
