using PerfServerless.Domain.Words.Catalogue.Simulation;
using System.Globalization;
using PerfServerless.Host.Simulation.Chat;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.Invariants;

/// <inheritdoc cref="InvariantKind.QuietHours"/>
internal sealed class QuietHours(QuarterWorld world) : Invariant(InvariantKind.QuietHours, world)
{
    public override void Arrived(SimulatedMessage message)
    {
        if (!message.IsBySelf || World.Scorecard.Find(message.To) is not { } person) return;

        if (LocalHours.IsOpen(person, World.Scorecard.Organisation, AwayOf(person.Id), message.At)) return;

        var local = LocalHours.At(person, message.At).ToString("ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        Break(person.Id, SimulationBreachWords.Closed.Say(CardName.Of(message.First), local, person.TimeZone));
    }
}
