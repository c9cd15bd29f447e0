using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;
using PerfServerless.Host.Simulation.Chat;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.Invariants;

/// <summary>
/// Looks at what was sent and at what is stored, by a definition of its own: it never asks the policy that made the decision, or it could not
/// find it wrong.
/// </summary>
internal abstract class Invariant(InvariantKind kind, QuarterWorld world)
{
    private readonly List<Breach> breaches = [];

    public IReadOnlyList<Breach> Breaches => breaches;

    protected QuarterWorld World => world;

    /// <summary>A message came.</summary>
    public virtual void Arrived(SimulatedMessage message)
    {
        // Most look at other moments.
    }

    /// <summary>Everything due at this moment is done, and nothing waits to be tried again.</summary>
    public virtual void AtRest()
    {
        // Most look at other moments.
    }

    /// <summary>The quarter is over.</summary>
    public virtual Task EndAsync() => Task.CompletedTask;

    protected void Break(PersonId? who, Saying what, DateTimeOffset? at = null) => breaches.Add(new(kind, at ?? world.Now, who, what));

    /// <summary>The days on which somebody is away, as far as the bot was told.</summary>
    protected IReadOnlyList<Absence> AwayOf(PersonId person) =>
        Ready(world.Stores.CheckIns.DeskAsync(new(world.Scorecard.Tenant, person), CancellationToken.None)).Value.Absences;

    // The stores in memory answer at once.
    protected static T Ready<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
