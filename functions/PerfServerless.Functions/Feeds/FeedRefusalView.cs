using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Feeds;

/// <summary>A message that was set aside, as the API shows it.</summary>
/// <param name="Aside">The queue in which it lies.</param>
/// <param name="Why">In the caller's language.</param>
/// <param name="Words">The same by its id and parts.</param>
internal sealed record FeedRefusalView(string Queue, string Aside, string MessageId, DateTimeOffset At, string Why, SayingView Words)
{
    public static FeedRefusalView Of(FeedRefusal refusal, Reader reader)
    {
        var words = SayingView.Of(refusal.Why, reader);
        return new(refusal.Queue, refusal.Aside, refusal.MessageId, refusal.At, words.Sentence, words);
    }
}
