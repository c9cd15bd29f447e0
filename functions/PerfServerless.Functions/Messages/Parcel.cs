using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Messages;

/// <summary>A message to deliver, with what is to be written down of it.</summary>
/// <param name="Key">What it is; the same message has the same key.</param>
public sealed record Parcel(Scorecard Scorecard, Person To, ChatCard Content, string Key)
{
    /// <summary>The receiver asked for it himself: it goes out also where he paused.</summary>
    public bool Wanted { get; init; }

    /// <summary>Records where it went, and tells of it, in one commit.</summary>
    public required Func<MessageReference, Task> Record { get; init; }

    /// <summary>Writes down that he could not be reached.</summary>
    public required Func<Unreachable, Task> Missed { get; init; }
}
