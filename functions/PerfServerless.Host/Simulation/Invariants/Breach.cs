using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;

namespace PerfServerless.Host.Simulation.Invariants;

/// <summary>An invariant that was broken.</summary>
/// <param name="Who">Null where it is nobody's in particular.</param>
internal sealed record Breach(InvariantKind Kind, DateTimeOffset At, PersonId? Who, Saying What);
