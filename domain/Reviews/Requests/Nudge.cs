using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Requests;

/// <summary>A manager asked, through the escalation's card, that an owner be reminded now.</summary>
public sealed record Nudge(PersonId By, DateTimeOffset At);
