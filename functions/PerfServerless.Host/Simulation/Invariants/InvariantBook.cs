using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.Invariants;

/// <summary>All invariants over one simulated quarter.</summary>
internal sealed class InvariantBook
{
    /// <summary>Looked at so often, while nothing is under way.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    /// <summary>After a fault so long until what it held up must have been made good.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromHours(2);

    private readonly QuarterWorld world;
    private readonly IReadOnlyList<Invariant> all;
    private DateTimeOffset next;

    public InvariantBook(QuarterWorld world, int budget)
    {
        this.world = world;
        all =
        [
            new QuietHours(world), new Budget(world, budget), new Known(world), new Ladder(world), new LiveCards(world), new OneForm(world), new AskedOfOne(world),
            new Briefs(world), new Engine(world),
        ];
        world.Chat.Arrived += m =>
        {
            foreach (var invariant in all) invariant.Arrived(m);
        };
        world.AtRest(AtRest);
    }

    /// <summary>What was broken so far, in the order in which it was.</summary>
    public IReadOnlyList<Breach> Breaches => [.. all.SelectMany(i => i.Breaches).OrderBy(b => b.At)];

    public async Task EndAsync()
    {
        foreach (var invariant in all) await invariant.EndAsync();
    }

    private void AtRest()
    {
        if (world.Now < next || world.Now - world.Chat.LastFault < Rest) return;

        next = world.Now + Every;
        foreach (var invariant in all) invariant.AtRest();
    }
}
