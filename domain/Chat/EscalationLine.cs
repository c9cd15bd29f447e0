using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Chat;

/// <summary>One person of an escalation.</summary>
/// <param name="Missing">The KPIs that are missing.</param>
/// <param name="Late">How late they are, in words ("2 working days late").</param>
/// <param name="Tried">What was tried ("asked Mon, reminded Tue and Wed").</param>
/// <param name="State">Where it stands now.</param>
public sealed record EscalationLine(PersonId Person, string Name, IReadOnlyList<string> Missing, string Late, string Tried, EscalationLineState State);
