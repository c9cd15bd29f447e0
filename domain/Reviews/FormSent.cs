using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews;

/// <summary>A form that reached its owner.</summary>
/// <param name="By">The manager who asked for it; only with <see cref="MessageCause.Nudge"/>.</param>
public sealed record FormSent(MessageCause Cause, DateTimeOffset At, PersonId? By = null);
