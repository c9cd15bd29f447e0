using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Api;

/// <summary>One line of a cycle's timeline.</summary>
/// <param name="Sentence">What happened, in the caller's language.</param>
/// <param name="Words">The same by its id and parts.</param>
public sealed record TimelineView(DateTimeOffset At, TimelineKind Kind, string? Person, string Sentence, SayingView Words)
{
    /// <param name="reader">Knows the organisation's people.</param>
    public static TimelineView Of(TimelineEntry entry, Reader reader)
    {
        var words = SayingView.Of(TimelineSayings.Of(entry), reader);
        return new(entry.At, entry.Kind, entry.Person?.Value, words.Sentence, words);
    }
}
