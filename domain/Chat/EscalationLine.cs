using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>One person of an escalation.</summary>
/// <param name="Name">The name, with whom he reports to where that is somebody else.</param>
/// <param name="Missing">The KPIs that are missing; the last one may say how many more.</param>
/// <param name="Late">How late they are ("2 working days late"); null where nothing is missing.</param>
/// <param name="Tried">What was tried, in order ("asked Mon", "reminded Tue and Wed").</param>
/// <param name="State">Where it stands now.</param>
public sealed record EscalationLine(
    PersonId Person,
    Saying Name,
    IReadOnlyList<Saying> Missing,
    Saying? Late,
    IReadOnlyList<Saying> Tried,
    EscalationLineState State);
