using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Messages;

/// <summary>The one path to people, for forms, escalations, briefs and all that follows: chooses the channel, delivers, records and tells.</summary>
/// <param name="channels">In the order in which they are preferred.</param>
/// <param name="rule">Says when something may go out by itself.</param>
/// <param name="commits">For what is written down of a message that did not go out; nobody is told of it.</param>
public sealed class Post(
    IEnumerable<IChannel> channels, Reachability reachability, ISendingRule rule, DeliveryNotes log, ICheckInStore commits, Languages languages)
{
    private readonly Dictionary<string, IChannel> byName = channels.ToDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>Delivers a parcel. Whether it went out before is the caller's to know: he recorded it.</summary>
    /// <returns>What came of it: where it is held, nothing was sent and nothing recorded but that.</returns>
    public async Task<Delivery> DeliverAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        Delivery delivery;
        try
        {
            delivery = await TryAsync(parcel, cancellationToken);
        }
        catch (ChannelFaultException e) when (e.Why is { } why)
        {
            await WriteAsync(parcel, log.Waiting(parcel, why));
            throw;
        }

        await delivery.Match(
            delivered: d => parcel.Record(d.Reference, log.Out(parcel, d, byName[d.Reference.Channel].Delivers)),
            notReachable: d => parcel.Missed(d.Why, log.Missed(parcel, d)),
            held: d => WriteAsync(parcel, log.Held(parcel, d)));
        return delivery;
    }

    /// <summary>Sends what its receiver waits for, and of which nothing is recorded: also where he paused, and at any time.</summary>
    public async Task<Delivery> WantedAsync(Scorecard scorecard, Person to, ChatCard content, string key, CancellationToken cancellationToken) =>
        await SendAsync(scorecard, to, content, key, await reachability.OfAsync(scorecard, to, cancellationToken), cancellationToken);

    private async Task<Delivery> TryAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        var (scorecard, to) = (parcel.Scorecard, parcel.To);
        if (parcel.Wanted) return await WantedAsync(scorecard, to, parcel.Content, parcel.Key, cancellationToken);

        var way = await reachability.OfAsync(scorecard, to, parcel.Desk, cancellationToken);
        return way.Channel is not null && rule.Held(scorecard, to, parcel.Desk, parcel.Weight) is { } held
            ? held
            : await SendAsync(scorecard, to, parcel.Content, parcel.Key, way, cancellationToken);
    }

    private async Task<Delivery> SendAsync(
        Scorecard scorecard, Person to, ChatCard content, string key, Way way, CancellationToken cancellationToken)
    {
        if (way.Channel is null) return new Delivery.NotReachable(way.Why ?? Unreachable.NotThere);

        var delivery = await way.Channel.SendAsync(Message(scorecard, to, content, key), cancellationToken);
        if (delivery is not Delivery.NotReachable failed) return delivery;

        // A channel may find out only now that it is over for good; then the next one is tried at once.
        var instead = await reachability.OfAsync(scorecard, to, cancellationToken) is { Why: null, Channel: { } next } && next != way.Channel
            ? await next.SendAsync(Message(scorecard, to, content, key), cancellationToken)
            : null;
        return instead switch
        {
            Delivery.Delivered delivered => delivered with { Instead = new(way.Channel.Name, failed.Why) },
            _ => failed with { Channel = way.Channel.Name },
        };
    }

    /// <summary>Rewrites a message in place; one of a channel that is there no more, or of a person who cannot be reached or has left, stays as it is.</summary>
    public async Task ReplaceAsync(Scorecard scorecard, Person to, MessageReference old, ChatCard content, CancellationToken cancellationToken)
    {
        if (!reachability.HasLeft(to) && byName.TryGetValue(old.Channel, out var channel))
            await channel.ReplaceAsync(old, Message(scorecard, to, content, old.Value), cancellationToken);
    }

    private Task WriteAsync(Parcel parcel, DeliveryEntry entry) =>
        commits.CommitAsync(new(parcel.Scorecard.Tenant) { Deliveries = [entry] }, CancellationToken.None);

    private ChannelMessage Message(Scorecard scorecard, Person to, ChatCard content, string key) =>
        new(scorecard.Tenant, to, PersonReader.Of(to, scorecard, languages), content, key) { DirectoryId = scorecard.Organisation.EntraTenantId };
}
