using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Requests;

/// <summary>Somebody above an owner was told of what was missing.</summary>
public sealed record ToldAbove(PersonId To, DateTimeOffset At);
