using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Messages;

/// <summary>The one path to people, for forms, escalations, briefs and all that follows: chooses the channel, delivers, records and tells.</summary>
/// <param name="channels">In the order in which they are preferred.</param>
public sealed class Post(IEnumerable<IChannel> channels, Reachability reachability, Languages languages)
{
    private readonly Dictionary<string, IChannel> byName = channels.ToDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>Delivers a parcel. Whether it went out before is the caller's to know: he recorded it.</summary>
    /// <returns>False where its receiver could not be reached.</returns>
    public async Task<bool> DeliverAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        var delivery = await SendAsync(parcel.Scorecard, parcel.To, parcel.Content, parcel.Key, parcel.Wanted, cancellationToken);
        await delivery.Match(delivered: d => parcel.Record(d.Reference), notReachable: d => parcel.Missed(d.Why));
        return delivery is Delivery.Delivered;
    }

    /// <summary>Sends a message of which nothing is recorded.</summary>
    /// <param name="wanted">It goes out also where the person paused.</param>
    public async Task<Delivery> SendAsync(Scorecard scorecard, Person to, ChatCard content, string key, bool wanted, CancellationToken cancellationToken)
    {
        var way = wanted
            ? await reachability.OfAsync(scorecard, to, cancellationToken)
            : await reachability.OfAsync(scorecard, to, desk: null, cancellationToken);
        if (way.Channel is null) return new Delivery.NotReachable(way.Why ?? Unreachable.NotThere);

        var delivery = await way.Channel.SendAsync(Message(scorecard, to, content, key), cancellationToken);

        // A channel may find out only now that it is over for good; then the next one is tried at once.
        if (
            delivery is Delivery.NotReachable
                && await reachability.OfAsync(scorecard, to, cancellationToken) is { Why: null, Channel: { } next }
                && next != way.Channel)
            return await next.SendAsync(Message(scorecard, to, content, key), cancellationToken);
        return delivery;
    }

    /// <summary>Rewrites a message in place; one of a channel that is there no more, or of a person who cannot be reached or has left, stays as it is.</summary>
    public async Task ReplaceAsync(Scorecard scorecard, Person to, MessageReference old, ChatCard content, CancellationToken cancellationToken)
    {
        if (!reachability.HasLeft(to) && byName.TryGetValue(old.Channel, out var channel))
            await channel.ReplaceAsync(old, Message(scorecard, to, content, old.Value), cancellationToken);
    }

    private ChannelMessage Message(Scorecard scorecard, Person to, ChatCard content, string key) =>
        new(scorecard.Tenant, to, PersonReader.Of(to, scorecard, languages), content, key);
}
