using PerfServerless.Durable;
using PerfServerless.Durable.Hub;

namespace PerfServerless.Functions.Instances;

/// <summary>An instance in a list.</summary>
/// <param name="NextDue">When its earliest timer is due; null where it waits for none, or the engine does not tell.</param>
/// <param name="LagSeconds">How long that timer is overdue; 0 where it is not.</param>
/// <param name="Events">Events of its current history.</param>
/// <param name="Parked">Why it is parked; null where it is not.</param>
/// <param name="DueIsALeg">The engine makes one long wait of several timers, and that one is not known to be the last.</param>
public sealed record InstanceView(
    string Id, string Orchestrator, string Version, OrchestrationRuntimeStatus State, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt,
    DateTimeOffset? NextDue, double LagSeconds, int Generation, int Events, string? CustomStatus, ParkedView? Parked, bool DueIsALeg = false)
{
    public static InstanceView Of(InspectedInstance i) => new(
        i.InstanceId, i.Name, i.Version, i.Status, i.CreatedAt, i.LastUpdatedAt,
        i.NextDue, i.Lag.TotalSeconds, i.Generation, i.Events, i.CustomStatus,
        i.ParkedBecause is null ? null : new ParkedView(i.ParkedBecause, i.Recorded, i.Replayed));

    /// <summary>The view with what its history tells in addition. One that has ended waits for nothing, whatever its history left open.</summary>
    internal InstanceView With(HistoryFacts facts, DateTimeOffset now)
    {
        var due = InstanceRules.Ended(State) ? null : facts.NextDue;
        return this with
        {
            Events = facts.Events,
            NextDue = due,
            DueIsALeg = due is not null && facts.OnlyALeg,
            LagSeconds = due < now ? (now - due.Value).TotalSeconds : 0,
        };
    }
}
