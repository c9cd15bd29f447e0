using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Words.Catalogue.Simulation;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.Invariants;

/// <inheritdoc cref="InvariantKind.AskedOfOne"/>
/// <remarks>
/// Who stands in for somebody is asked beside him: what he holds is the other's. Whoever was let off, or left while a review ran, keeps what he
/// owed, and nobody else is asked for it until somebody disposes of it.
/// </remarks>
internal sealed class AskedOfOne(QuarterWorld world) : Invariant(InvariantKind.AskedOfOne, world)
{
    private const int Most = 1_000;

    private readonly Dictionary<CycleKey, HashSet<(KpiId Kpi, string Period)>> asked = [];
    private readonly HashSet<(CycleKey, KpiId, string)> told = [];

    public override void AtRest()
    {
        foreach (var cadence in World.Scorecard.Cadences)
        {
            foreach (var cycle in Ready(World.Stores.Cycles.ListAsync(World.Scorecard.Tenant, cadence.Id, Most, CancellationToken.None)))
                if (cycle.State == CycleState.Open && World.Now < cycle.Times.MeetingAt) Look(cycle.Key);
        }
    }

    private void Look(CycleKey cycle)
    {
        var requests = Ready(World.Stores.CheckIns.ListAsync(cycle, CancellationToken.None));
        if (!asked.TryGetValue(cycle, out var before)) asked[cycle] = before = [];
        var now = new Dictionary<(KpiId Kpi, string Period), PersonId>();
        foreach (var request in requests)
        {
            foreach (var item in request.Owed.Where(o => !o.Dropped && o.For is null))
            {
                var number = (item.Kpi, item.Period);
                if (item.IsMissing && now.TryGetValue(number, out var other) && told.Add((cycle, item.Kpi, item.Period)))
                    Break(request.Key.Person, SimulationBreachWords.AskedOfTwo.Say(item.Kpi.Value, item.Period, cycle.ToString(), $"{other} {request.Key.Person}"));
                now[number] = request.Key.Person;
            }
        }

        foreach (var (kpi, period) in before.Where(n => !now.ContainsKey(n) && IsWanted(requests, n.Kpi, n.Period) && told.Add((cycle, n.Kpi, n.Period))))
            Break(World.Scorecard.Find(kpi)?.Owner, SimulationBreachWords.AskedOfNobody.Say(kpi.Value, period, cycle.ToString()));
        before.UnionWith(now.Keys);
    }

    /// <summary>It is tracked, and whoever owns it was not let off.</summary>
    private bool IsWanted(IReadOnlyList<CheckInRequest> requests, KpiId id, string code)
    {
        if (World.Scorecard.Find(id) is not { Owner: { } owner } kpi || Period.TryParse(code) is not { } period || !kpi.IsTracked(period.Last)) return false;
        if (requests.FirstOrDefault(r => r.Key.Person == owner) is { State: not RequestState.Open and not RequestState.Complete }) return false;

        return Ready(World.Stores.Actuals.ReadAsync(World.Scorecard.Tenant, [id], CancellationToken.None))[id].All(a => a.Period != code);
    }
}
