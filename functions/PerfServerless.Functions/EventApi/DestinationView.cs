using PerfServerless.Domain.Words;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Webhooks;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.EventApi;

/// <summary>A destination as the API shows it.</summary>
/// <param name="Kind"><c>webhook</c>, or <c>settings</c> for one that the host's settings name.</param>
/// <param name="To">Where events go: a webhook's host, a topic, a queue.</param>
/// <param name="Types">The types that it wants; empty for all.</param>
/// <param name="State"><c>works</c>, <c>failing</c> or <c>held</c>.</param>
/// <param name="Waiting">How many events of the log are not delivered yet, those among them that it does not want.</param>
/// <param name="LastFailure">Why the last try failed, in the caller's language.</param>
internal sealed record DestinationView(
    string Id, string Kind, string To, IReadOnlyList<string> Types, string? Contact, string State, long Delivered, long Waiting,
    DateTimeOffset? LastDeliveredAt, DateTimeOffset? FailingSince, DateTimeOffset? HeldAt, DateTimeOffset? NextTryAt, string? LastFailure,
    SayingView? LastFailureWords)
{
    public const string Works = "works";
    public const string Failing = "failing";
    public const string Held = "held";

    public static DestinationView Of(DestinationStand stand, Reader reader)
    {
        var (destination, progress) = (stand.Destination, stand.Progress);
        var webhook = (destination as WebhookDestination)?.Webhook;
        var words = progress.LastFailure is { } why ? SayingView.Of(why, reader) : null;
        return new(
            destination.Id,
            webhook is null ? "settings" : "webhook",
            destination.Address,
            webhook?.Types ?? [],
            webhook?.Contact.Value,
            progress switch { { HeldAt: not null } => Held, { FailingSince: not null } => Failing, _ => Works },
            progress.Delivered,
            stand.Waiting,
            progress.LastDeliveredAt,
            progress.FailingSince,
            progress.HeldAt,
            progress.NextTryAt,
            words?.Sentence,
            words);
    }
}
