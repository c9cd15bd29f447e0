using System.Globalization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.People;

/// <summary>What whoever owns a review does about its meetings in a quarter: moves one, and now and then calls one off, lets it rest, or meets at once.</summary>
internal static class CadenceEvents
{
    /// <summary>When what happens to a cadence.</summary>
    public static IEnumerable<(DateTimeOffset At, Func<Task> Happens)> Of(
        QuarterWorld world, SimulatedPerson owner, Cadence cadence, DateTimeOffset from, DateTimeOffset until)
    {
        var (random, id) = (world.Random, cadence.Id);
        yield return (At(), () => MoveAsync(world, owner, id));

        var (at, later) = (At(), TimeSpan.FromHours(random.Next(6, 24 * 15)));
        switch (random.Next(10))
        {
            case < 3:
                yield return (at, () => SkipAsync(world, owner, id));
                break;
            case < 5:
                world.Stop(id, at, at + later);
                yield return (at, () => owner.SayAsync($"pause {id}"));
                yield return (at + later, () => owner.SayAsync($"resume {id}"));
                break;
            case < 7:
                yield return (at, () => owner.SayAsync($"run {id} now"));
                break;
            default:
                break;
        }

        DateTimeOffset At() => from + ((until - from) * random.NextDouble());
    }

    /// <summary>The next meeting is a day later; one of four takes that back the next day.</summary>
    private static async Task MoveAsync(QuarterWorld world, SimulatedPerson owner, CadenceId id)
    {
        var before = world.Now;
        await owner.SayAsync($"move {id} to {Day(Next(world, id).MeetingDay.AddDays(1))}");
        if (world.Random.Next(4) > 0) return;

        await world.WaitAsync(TimeSpan.FromHours(world.Random.Next(1, 24)));
        world.Stop(id, before, world.Now);
        await owner.SayAsync($"undo {id}");
    }

    /// <summary>The next meeting does not take place; one of four thinks better of it within the hour.</summary>
    private static async Task SkipAsync(QuarterWorld world, SimulatedPerson owner, CadenceId id)
    {
        var thinksBetter = world.Random.Next(4) == 0 ? TimeSpan.FromMinutes(world.Random.Next(1, 60)) : (TimeSpan?)null;
        world.Stop(id, world.Now, thinksBetter is { } later ? world.Now + later : Next(world, id).Times.MeetingAt);
        await owner.SayAsync($"skip {id}");
        if (thinksBetter is not { } soon) return;

        await world.WaitAsync(soon);
        await owner.SayAsync($"undo {id}");
    }

    private static PlannedCycle Next(QuarterWorld world, CadenceId id) =>
        CyclePlanner.Next(world.Scorecard.Find(id)!, world.Scorecard.Organisation, world.Now);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
