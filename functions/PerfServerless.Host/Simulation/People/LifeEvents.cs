using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Actuals;
using PerfServerless.Host.Simulation.Organisations;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.People;

/// <summary>What befalls somebody in a quarter: most people nothing, some a pause, a journey, another zone, a last day.</summary>
internal static class LifeEvents
{
    /// <summary>After somebody is back so long until everything that waited for it came.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromHours(2);

    /// <summary>When what happens to a person.</summary>
    public static IEnumerable<(DateTimeOffset At, Func<Task> Happens)> Of(
        QuarterWorld world, SimulatedPerson person, DateTimeOffset from, DateTimeOffset until)
    {
        var (random, id) = (world.Random, person.Id);
        foreach (var pushed in Pushes(world, id, from, until)) yield return pushed;
        if (id == OrganisationMaker.Leader) yield break;

        var at = from + ((until - from) * random.NextDouble());
        var later = at + TimeSpan.FromDays(random.Next(3, 21));
        switch (random.Next(100))
        {
            case < 3:
                world.Unsettle(id, at, later + Settling);
                yield return (at, () => person.SayAsync(ChatCommands.Sent(ChatCommand.Pause)));
                yield return (later, () => person.SayAsync(ChatCommands.Sent(ChatCommand.Resume)));
                break;
            case < 6:
                world.Unsettle(id, at, later + Settling);
                yield return (at, () => Done(() => world.Chat.Block(id)));
                yield return (later, () => person.SayAsync(ChatCommands.Sent(ChatCommand.Greeting)));
                break;
            case < 8:
                world.Unsettle(id, at, DateTimeOffset.MaxValue);
                yield return (at, () => ChangeAsync(world, id, p => p with { LastDay = LocalTimes.DayOf(world.Now, p.TimeZone).AddDays(2) }));
                break;
            case < 10:
                world.Unsettle(id, at, at + Settling);
                var place = Places.All[random.Next(Places.All.Count)];
                yield return (at, () => ChangeAsync(world, id, p => p with { TimeZone = place.TimeZone, Country = place.Country, Weekend = place.Weekend }));
                break;
            case < 13:
                yield return (at, () => person.TravelAsync(LocalTimes.DayOf(later, world.Scorecard.Find(id)!.TimeZone), StandIn(world, id)));
                break;
            case < 16:
                // Away without a word to anybody.
                yield return (at, () => Done(() => person.AwayUntil = later));
                break;
            case < 20:
                yield return (at, () => person.SayAsync(ChatCommands.Sent(ChatCommand.CheckIn)));
                break;
            case < 25:
                yield return (at, () => person.SayAsync(ChatCommands.Sent(ChatCommand.Early)));
                break;
            case < 30:
                yield return (at, () => person.SayAsync(ChatCommands.Sent(ChatCommand.Owe)));
                break;
            default:
                break;
        }
    }

    /// <summary>Half of those who travel name a colleague who reports to the same manager.</summary>
    private static PersonId? StandIn(QuarterWorld world, PersonId id)
    {
        var manager = world.Scorecard.Find(id)!.Manager;
        var colleagues = world.Scorecard.People.Where(p => p.Manager == manager && p.Id != id && p.LastDay is null).Select(p => p.Id).ToList();
        return colleagues.Count > 0 && world.Random.Next(2) == 0 ? colleagues[world.Random.Next(colleagues.Count)] : null;
    }

    /// <summary>Some numbers come from another system, whoever owns them.</summary>
    private static IEnumerable<(DateTimeOffset At, Func<Task> Happens)> Pushes(QuarterWorld world, PersonId owner, DateTimeOffset from, DateTimeOffset until)
    {
        foreach (var kpi in world.Scorecard.Kpis.Where(k => k.Owner == owner))
        {
            if (world.Random.Next(20) > 0) continue;

            for (var at = from.AddMinutes(world.Random.Next(7 * 24 * 60)); at < until; at = at.AddDays(7)) yield return (at, () => PushAsync(world, kpi));
        }
    }

    private static async Task PushAsync(QuarterWorld world, Kpi kpi)
    {
        var period = Period.LastBefore(kpi.Frequency, LocalTimes.DayOf(world.Now, Places.All[0].TimeZone));
        await world.Get<ActualPushes>().TakeAsync(
            world.Scorecard, new(kpi.Id.Value, period.Code, world.Random.Next(1, 1_000)), null, CancellationToken.None);
    }

    private static Task ChangeAsync(QuarterWorld world, PersonId id, Func<Person, Person> change) =>
        world.PublishAsync(world.Scorecard with { People = [.. world.Scorecard.People.Select(p => p.Id == id ? change(p) : p)] });

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
