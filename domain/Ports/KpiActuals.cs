using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Ports;

/// <summary>All actuals of one KPI as they were read.</summary>
/// <param name="Actuals">In order of period and then of recording.</param>
/// <param name="Tag">Another one as soon as anything is added.</param>
public sealed record KpiActuals(KpiId Kpi, IReadOnlyList<Actual> Actuals, string Tag);
