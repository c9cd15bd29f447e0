using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Rules.Verdicts;

namespace PerfServerless.Functions.Desks;

/// <summary>What is stored of a desk, with the tags under which it was read.</summary>
/// <param name="Actuals">Those of the KPIs asked for.</param>
/// <param name="Stated">What was stated on these KPIs.</param>
public sealed record StoredDesk(DeskDuties Duties, IReadOnlyDictionary<KpiId, KpiActuals> Actuals, IReadOnlyList<StatedStatus> Stated);
