using PerfServerless.Domain.Reviews.Sending;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Deliveries;

/// <summary>A message as the API shows it.</summary>
/// <param name="Message">Its key.</param>
/// <param name="Name">Of the receiver; null where he is in the scorecard no more.</param>
/// <param name="Kind">A short code such as <c>reminder</c> or <c>brief</c>.</param>
/// <param name="Channel">By which it went, or was tried last.</param>
/// <param name="Why">Why it did not arrive; null where it did.</param>
/// <param name="FailedBy">The channels that failed for good.</param>
/// <param name="Sentence">How it stands, in the caller's language.</param>
/// <param name="Words">The same by its id and parts.</param>
internal sealed record DeliveryView(
    string Message, string Person, string? Name, string Kind, IReadOnlyList<string> Cycles, DeliveryState State, string? Channel, Unreachable? Why,
    DateTimeOffset? SentAt, DateTimeOffset? ReadAt, DateTimeOffset? HeldUntil, HeldBy? Held, IReadOnlyList<string> FailedBy, string Sentence,
    SayingView Words)
{
    public static DeliveryView Of(DeliveryStand stand, Scorecard scorecard, Reader caller)
    {
        var (last, words) = (stand.Last, SayingView.Of(DeliverySaying.Of(stand), caller));
        return new(
            last.Message, last.Person.Value, scorecard.Find(last.Person)?.Name, last.Kind, [.. last.Cycles.Select(c => c.ToString())], last.State,
            last.Channel, last.Why, stand.SentAt, stand.ReadAt, last.Until, last.Held, [.. stand.Failed.Select(f => f.Channel)], words.Sentence, words);
    }
}
