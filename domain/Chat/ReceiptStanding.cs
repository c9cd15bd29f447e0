using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>How a KPI stands with all its values.</summary>
/// <param name="Reason">Why it has that status.</param>
public sealed record ReceiptStanding(Status Status, Saying Reason)
{
    /// <summary>The status that the owner states beside the computed one, while it counts.</summary>
    public Status? Stated { get; init; }

    /// <summary>It misses, and its owner has not said why.</summary>
    public bool AsksWhy { get; init; }

    /// <summary>The value's marks, and what other rules noticed.</summary>
    public IReadOnlyList<Saying> Remarks { get; init; } = [];

    /// <summary>The rules behind the status and the remarks.</summary>
    public IReadOnlyList<string> RuleIds { get; init; } = [];
}
