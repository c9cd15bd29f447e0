using PerfServerless.Domain.Words.Catalogue.Simulation;
using PerfServerless.Domain.Identity;
using PerfServerless.Host.Simulation.Chat;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.Invariants;

/// <inheritdoc cref="InvariantKind.Budget"/>
/// <param name="aWeek">How many there is room for.</param>
internal sealed class Budget(QuarterWorld world, int aWeek) : Invariant(InvariantKind.Budget, world)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private readonly Dictionary<PersonId, Queue<DateTimeOffset>> lately = [];

    public override void Arrived(SimulatedMessage message)
    {
        if (!message.IsCounted) return;

        if (!lately.TryGetValue(message.To, out var his)) lately[message.To] = his = new();
        while (his.TryPeek(out var oldest) && oldest + Week <= message.At) his.Dequeue();
        his.Enqueue(message.At);
        if (his.Count > aWeek) Break(message.To, SimulationBreachWords.OverBudget.Say(his.Count, aWeek));
    }
}
