using PerfServerless.Domain.Words.Catalogue.Simulation;
using PerfServerless.Domain.Chat;
using PerfServerless.Host.Simulation.Chat;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.Invariants;

/// <inheritdoc cref="InvariantKind.Known"/>
internal sealed class Known(QuarterWorld world) : Invariant(InvariantKind.Known, world)
{
    public override void Arrived(SimulatedMessage message)
    {
        if (message.First is not ChatCard.Form { Correcting: false } form) return;

        var fields = form.Fields.ToList();
        var known = Ready(World.Stores.Actuals.ReadAsync(World.Scorecard.Tenant, [.. fields.Select(f => f.Kpi)], CancellationToken.None));
        foreach (var field in fields)
        {
            // What came in the same moment may cross the card on its way.
            if (known[field.Kpi].FirstOrDefault(a => a.Period == field.Period.Code && a.RecordedAt < message.At) is { } there)
                Break(message.To, SimulationBreachWords.AskedForKnown.Say(field.Kpi.Value, field.Period.Code, Stamp.Of(there.RecordedAt)));
        }
    }
}
