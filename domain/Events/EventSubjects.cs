using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Events;

/// <summary>What events are about, as paths of ids; the one place that makes them.</summary>
public static class EventSubjects
{
    public static string Kpi(KpiId kpi) => $"kpi/{kpi}";

    public static string Person(PersonId person) => $"person/{person}";

    public static string Cycle(CycleKey cycle) => $"cycle/{cycle.Cadence}/{cycle.Occurrence}";

    public static string Decision(DecisionKey decision) => $"{Cycle(decision.Cycle)}/decision/{decision.Id}";

    public static string Escalation(CycleKey cycle, PersonId manager) => $"{Cycle(cycle)}/escalation/{manager}";
}
