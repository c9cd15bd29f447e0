using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Messages;

/// <summary>Makes the entries of the log of deliveries.</summary>
public sealed class DeliveryNotes(BusinessTime business)
{
    /// <param name="delivers">What the channel took is with the receiver.</param>
    public IReadOnlyCollection<DeliveryEntry> Out(Parcel parcel, Delivery.Delivered delivered, bool delivers)
    {
        var came = Of(parcel, delivers ? DeliveryState.Delivered : DeliveryState.Sent) with { Channel = delivered.Reference.Channel };
        return delivered.Instead is { } failed
            ? [Of(parcel, DeliveryState.Failed) with { Channel = failed.Channel, Why = failed.Why }, came]
            : [came];
    }

    public IReadOnlyCollection<DeliveryEntry> Missed(Parcel parcel, Delivery.NotReachable missed) =>
        [Of(parcel, DeliveryState.Failed) with { Channel = missed.Channel, Why = missed.Why }];

    public DeliveryEntry Waiting(Parcel parcel, Unreachable why) => Of(parcel, DeliveryState.Queued) with { Why = why };

    /// <summary>The same for as long as it is held until the same moment.</summary>
    public DeliveryEntry Held(Parcel parcel, Delivery.Held held) =>
        Of(parcel, DeliveryState.Queued) with { Held = held.Why, Until = held.Until, SentAt = held.Until };

    /// <param name="message">Its key.</param>
    /// <param name="sentAt">When it had gone out.</param>
    public static DeliveryEntry Read(string message, Domain.Identity.PersonId person, string kind, DateTimeOffset sentAt, DateTimeOffset at) => new()
    {
        Message = message, Person = person, Kind = kind, State = DeliveryState.Read, At = at, SentAt = sentAt,
    };

    private DeliveryEntry Of(Parcel parcel, DeliveryState state) => new()
    {
        Message = parcel.Key, Person = parcel.To.Id, Kind = parcel.Kind, Cycles = parcel.Cycles, State = state, At = business.Now,
    };
}
