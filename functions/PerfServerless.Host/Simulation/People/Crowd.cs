using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.People;

/// <summary>Everybody of the organisation, each at his own client and with a life of his own.</summary>
internal sealed class Crowd
{
    private readonly QuarterWorld world;
    private readonly Dictionary<PersonId, SimulatedPerson> people;

    public Crowd(QuarterWorld world, Scorecard scorecard)
    {
        this.world = world;
        people = scorecard.People.ToDictionary(p => p.Id, p => new SimulatedPerson(world, p, world.Random.Next()));
        foreach (var person in people.Keys) world.Chat.Install(person);
        world.Chat.Arrived += m => world.Begin(() => people[m.To].SeeAsync(m));
    }

    /// <summary>Everybody's life, until the quarter is over.</summary>
    public void Live(DateTimeOffset from, DateTimeOffset until)
    {
        foreach (var person in people.Values)
        {
            foreach (var (at, happens) in LifeEvents.Of(world, person, from, until)) Begin(at, happens);
        }

        foreach (var cadence in world.Scorecard.Cadences)
        {
            foreach (var (at, happens) in CadenceEvents.Of(world, people[cadence.Owner], cadence, from, until)) Begin(at, happens);
        }
    }

    private void Begin(DateTimeOffset at, Func<Task> happens) => world.Begin(async () =>
    {
        await world.UntilAsync(at);
        await happens();
    });
}
