using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Briefs;

/// <summary>Somebody who gave less than was asked for, and what stood in the way.</summary>
/// <param name="Missing">How many of his numbers are missing.</param>
/// <param name="Why">Such as "has no chat with the bot" or "excused by Mona"; null for silence.</param>
public sealed record BriefPerson(PersonId Person, int Missing, Saying? Why = null);
