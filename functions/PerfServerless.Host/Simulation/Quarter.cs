using PerfServerless.Functions.Settings;
using PerfServerless.Host.Simulation.Invariants;
using PerfServerless.Host.Simulation.Organisations;
using PerfServerless.Host.Simulation.People;
using PerfServerless.Host.Simulation.Rhythm;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation;

/// <summary>Runs a quarter of an organisation's reviews under a clock that leaps, and looks whether everything that must hold held.</summary>
internal sealed class Quarter(QuarterWish wish)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>What the product decides by; a test may switch a rule off.</summary>
    public ReviewPolicies Policies { get; init; } = new();

    /// <summary>Called when a week is over.</summary>
    public Action<QuarterProgress>? Progress { get; init; }

    /// <summary>Meddles with the world, for tests.</summary>
    public Action<QuarterWorld>? Meddle { get; init; }

    public QuarterResult Run()
    {
        var maker = new OrganisationMaker(wish);
        var scorecard = maker.Make();
        var world = new QuarterWorld(scorecard.Tenant, maker.Start, wish.Seed, Policies);
        var book = new InvariantBook(world, new ReviewPolicies().Budget.AWeek);
        var until = maker.Start + (Week * wish.Weeks);
        QuarterResult? result = null;
        world.Run(scorecard, async () =>
        {
            var crowd = new Crowd(world, scorecard);
            crowd.Live(maker.Start, until);
            Meddle?.Invoke(world);
            for (var week = 1; week <= wish.Weeks; week++)
            {
                await world.UntilAsync(maker.Start + (Week * week));
                Progress?.Invoke(new(week, wish.Weeks, world.Chat.All.Count, book.Breaches.Count));
            }

            await book.EndAsync();
            result = new(world.Chat.All.Count, world.Chat.Rewritten, await RhythmTally.OfAsync(world), book.Breaches);
        });
        return result!;
    }
}
