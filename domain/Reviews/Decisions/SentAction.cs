using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Reviews.Decisions;

/// <summary>The message on which somebody sees an action item.</summary>
/// <param name="Stage">Of the item when it went out.</param>
public sealed record SentAction(DecisionKey Key, MessageReference Reference, int Stage, DateTimeOffset At);
