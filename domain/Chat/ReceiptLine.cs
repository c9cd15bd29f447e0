using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>A value as recorded, and the status it has now.</summary>
/// <param name="Name">The KPI's name.</param>
/// <param name="Reason">Why it has that status.</param>
public sealed record ReceiptLine(KpiId Kpi, Part.Period Period, string Name, Part.Amount Value, Status Status, Saying Reason, bool Corrected = false)
{
    /// <summary>The status that the owner states beside the computed one, while it counts.</summary>
    public Status? Stated { get; init; }

    /// <summary>The value's marks, and what other rules noticed.</summary>
    public IReadOnlyList<Saying> Remarks { get; init; } = [];

    /// <summary>The rules behind the status and the remarks.</summary>
    public IReadOnlyList<string> RuleIds { get; init; } = [];
}
