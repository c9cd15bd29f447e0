using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Api;

/// <summary>One line of a cycle's timeline.</summary>
/// <param name="Kind">What happened, as the event is called: <c>Asked</c>, <c>Escalated</c>.</param>
/// <param name="Sentence">What happened, in the caller's language.</param>
/// <param name="Words">The same by its id and parts.</param>
internal sealed record TimelineView(DateTimeOffset At, string Kind, string? Person, string Sentence, SayingView Words)
{
    /// <param name="reader">Knows the organisation's people.</param>
    public static TimelineView Of(TimelineEntry entry, Reader reader)
    {
        var words = SayingView.Of(TimelineSayings.Of(entry.What), reader);
        return new(entry.At, entry.What.GetType().Name, entry.What.Subject?.Value, words.Sentence, words);
    }
}
