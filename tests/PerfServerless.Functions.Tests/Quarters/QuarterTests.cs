using PerfServerless.Host.Simulation;
using PerfServerless.Host.Simulation.Invariants;
using PerfServerless.Host.Simulation.Organisations;

namespace PerfServerless.Functions.Tests.Quarters;

/// <summary>Small organisations for a few weeks each: 200 of them, a thousand with PERF_SOAK=1.</summary>
public sealed class QuarterTests
{
    private const int AtOnce = 2;

    private static readonly int Seeds = Environment.GetEnvironmentVariable("PERF_SOAK") == "1" ? 1_000 : 200;

    [Fact]
    public void Whatever_people_do_no_invariant_is_broken()
    {
        var broken = new string?[Seeds];
        Parallel.For(0, Seeds, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, i =>
        {
            var wish = new QuarterWish(Owners: 8 + (i % 9), Weeks: 4, Seed: i + 1);
            try
            {
                var breaches = new Quarter(wish).Run().Breaches;
                if (breaches.Count > 0) broken[i] = $"{SimulateCommand.CommandOf(wish)}: {breaches.Count} broken, first {Tell(breaches[0])}";
            }
            catch (InvalidOperationException e)
            {
                broken[i] = $"{SimulateCommand.CommandOf(wish)}: {e.Message}";
            }
        });

        Assert.Empty(broken.OfType<string>());
    }

    [Fact]
    public void The_same_seed_gives_the_same_quarter()
    {
        var (one, other) = (new Quarter(new(12, 3, 5)).Run(), new Quarter(new(12, 3, 5)).Run());

        Assert.Equal((one.Messages, one.Rewritten, one.Rhythm), (other.Messages, other.Rewritten, other.Rhythm));
    }

    [Fact]
    public void Another_seed_gives_another_quarter() =>
        Assert.NotEqual(new Quarter(new(12, 3, 5)).Run().Rhythm, new Quarter(new(12, 3, 6)).Run().Rhythm);

    private static string Tell(Breach breach) => $"{Stamp.Of(breach.At)} {breach.Kind} {breach.Who} {breach.What}";
}
