using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>One of several people who are called as a manager wrote.</summary>
public sealed record HandoverCandidate(PersonId Person, Saying Words);
