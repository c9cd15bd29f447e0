using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Verdicts;

namespace PerfServerless.Functions.Desks;

/// <summary>What is stored of a desk, with the tags under which it was read.</summary>
/// <param name="Reviews">The reviews that ask the person, by deadline; where none is open, those that were open last.</param>
/// <param name="Actuals">Those of the KPIs asked for.</param>
/// <param name="Stated">What was stated on these KPIs.</param>
public sealed record StoredDesk(
    Versioned<Desk> Desk,
    IReadOnlyList<(Cycle Cycle, Versioned<CheckInRequest> Request)> Reviews,
    IReadOnlyDictionary<KpiId, KpiActuals> Actuals,
    IReadOnlyList<StatedStatus> Stated)
{
    /// <summary>The KPIs asked for.</summary>
    public IReadOnlyList<KpiId> Owed { get; } = OwedIn(Reviews);

    public static IReadOnlyList<KpiId> OwedIn(IEnumerable<(Cycle Cycle, Versioned<CheckInRequest> Request)> reviews) =>
        [.. reviews.SelectMany(r => r.Request.Value.Owed).Select(o => o.Kpi).Distinct()];
}
