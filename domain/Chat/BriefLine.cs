using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Chat;

/// <summary>One agenda item on the brief's card, with the sentence of the rule that put it there.</summary>
public sealed record BriefLine(string Name, string? Value, Status Status, string Reason)
{
    /// <summary>The status that the KPI's owner states beside the computed one, while it counts.</summary>
    public Status? Stated { get; init; }

    /// <summary>Where the KPI is expected to be, with the chance to meet its target; null for an item about a person.</summary>
    public string? Outlook { get; init; }

    /// <summary>The value's marks, and what other rules noticed.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
