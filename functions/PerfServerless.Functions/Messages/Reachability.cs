using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Messages;

/// <summary>By which channel people can be written to, and who by none.</summary>
/// <param name="channels">In the order in which they are preferred.</param>
/// <param name="business">After somebody's last day no channel reaches him.</param>
public sealed class Reachability(IEnumerable<IChannel> channels, ICheckInStore desks, BusinessTime business)
{
    private readonly IReadOnlyList<IChannel> channels = [.. channels];

    /// <returns>The way to a person, for what is sent by itself.</returns>
    public async Task<Way> OfAsync(Scorecard scorecard, Person person, Desk? desk, CancellationToken cancellationToken)
    {
        desk ??= (await desks.DeskAsync(new(scorecard.Tenant, person.Id), cancellationToken)).Value;
        return desk.PausedAt is null ? await OfAsync(scorecard, person, cancellationToken) : new(null, Unreachable.Paused);
    }

    /// <returns>The way to a person, also where he paused.</returns>
    public async Task<Way> OfAsync(Scorecard scorecard, Person person, CancellationToken cancellationToken)
    {
        if (HasLeft(person)) return new(null, Unreachable.NotThere);

        var reach = new List<(IChannel Channel, Unreachable? Why)>();
        foreach (var channel in channels)
        {
            var why = (await channel.UnreachableAsync(scorecard.Tenant, [person], cancellationToken)).TryGetValue(person.Id, out var found)
                ? found
                : (Unreachable?)null;
            reach.Add((channel, why));
            if (why is null) break;
        }

        return Chosen(reach);
    }

    /// <returns>Everybody of these who can be written to by no channel, or paused, with the reason.</returns>
    public async Task<IReadOnlyDictionary<PersonId, Unreachable>> AllAsync(
        Scorecard scorecard, IReadOnlyCollection<Person> people, CancellationToken cancellationToken)
    {
        var paused = (await desks.DesksAsync(scorecard.Tenant, cancellationToken)).Where(d => d.PausedAt is not null).Select(d => d.Key.Person).ToHashSet();
        var missed = new List<IReadOnlyDictionary<PersonId, Unreachable>>();
        foreach (var channel in channels) missed.Add(await channel.UnreachableAsync(scorecard.Tenant, people, cancellationToken));

        return people
            .Select(p => (p.Id, Why: HasLeft(p) ? Unreachable.NotThere : paused.Contains(p.Id) ? Unreachable.Paused : Missed(p)))
            .Where(p => p.Why is not null)
            .ToDictionary(p => p.Id, p => p.Why!.Value);

        Unreachable? Missed(Person person) =>
            Chosen([.. channels.Zip(missed, (c, m) => (c, m.TryGetValue(person.Id, out var why) ? why : (Unreachable?)null))]).Why;
    }

    /// <summary>Nothing is sent to him any more, and what was sent stays as it is.</summary>
    public bool HasLeft(Person person) => person.HasLeft(business.Now);

    private Way Chosen(IReadOnlyList<(IChannel Channel, Unreachable? Why)> reach)
    {
        var chosen = ChannelPolicy.Choose([.. reach.Select(r => new ChannelReach(r.Channel.Name, r.Why))]);
        return new(chosen.Channel is { } name ? channels.First(c => c.Name == name) : null, chosen.Why);
    }
}
