using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Chat;

/// <summary>One agenda item on the brief's card.</summary>
/// <param name="Reason">What was found, with the rule that decided the status.</param>
public sealed record BriefLine(string Name, string? Value, Status Status, string Reason)
{
    /// <summary>Why it is on the agenda, with the rule that put it there; items of the same rule follow each other.</summary>
    public string? OnAgenda { get; init; }

    /// <summary>The status that the KPI's owner states beside the computed one, while it counts.</summary>
    public Status? Stated { get; init; }

    /// <summary>Where the KPI is expected to be, with the chance to meet its target; null for an item about a person.</summary>
    public string? Outlook { get; init; }

    /// <summary>The value's marks, and what other rules noticed.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
