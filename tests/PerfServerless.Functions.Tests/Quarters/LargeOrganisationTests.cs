using PerfServerless.Host.Simulation;
using PerfServerless.Host.Simulation.Organisations;

namespace PerfServerless.Functions.Tests.Quarters;

/// <summary>So many people that what they owe together does not fit into one answer of an activity.</summary>
public sealed class LargeOrganisationTests
{
    [Fact]
    public void Hundreds_who_are_late_at_the_same_moment_are_escalated_like_one()
    {
        var result = new Quarter(new QuarterWish(Owners: 800, Weeks: 1, Seed: 3)).Run();

        Assert.Empty(result.Breaches);
        Assert.True(result.Rhythm.Escalations > 50, $"Only {result.Rhythm.Escalations} cards told of somebody: too few to show anything.");
    }
}
