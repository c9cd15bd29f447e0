using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>A form that reached an owner, as one of his requests remembers it.</summary>
/// <param name="By">The manager who asked for it; only with <see cref="MessageCause.Nudge"/>.</param>
/// <param name="Number">Which reminder or nudge of the request it was, from 1; 0 for the other causes.</param>
public sealed record FormSent(MessageCause Cause, DateTimeOffset At, PersonId? By = null, int Number = 0);
