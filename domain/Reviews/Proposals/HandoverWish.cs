using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Proposals;

/// <summary>What a manager chose and typed for KPIs of his people.</summary>
public sealed record HandoverWish
{
    public static HandoverWish Nothing { get; } = new();

    public IReadOnlyList<KpiId> Kpis { get; init; } = [];

    /// <summary>Who is to own them, as he calls him; untrusted.</summary>
    public string? Name { get; init; }

    /// <summary>Whom he chose of several who are called so.</summary>
    public PersonId? Person { get; init; }
}
