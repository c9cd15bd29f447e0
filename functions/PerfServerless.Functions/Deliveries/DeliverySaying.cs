using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;

namespace PerfServerless.Functions.Deliveries;

/// <summary>How a message stands, in a sentence.</summary>
internal static class DeliverySaying
{
    public static Saying Of(DeliveryStand stand) => stand.Last switch
    {
        { State: DeliveryState.Queued, Held: { } held, Until: { } until } => DeliveryWords.Held.Say(Part.Of(held), until),
        { State: DeliveryState.Failed or DeliveryState.Queued, Why: { } why } => DeliveryWords.NotDelivered.Say(Part.Of(why)),
        var last when stand.Failed is [{ Why: { } why } first, ..] => DeliveryWords.Instead.Say(Part.Of(last.State), first.Channel, Part.Of(why)),
        var last => DeliveryWords.State.Say(Part.Of(last.State)),
    };
}
