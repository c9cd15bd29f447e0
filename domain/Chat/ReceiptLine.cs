using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Chat;

/// <summary>A value as recorded, and the status it has now.</summary>
/// <param name="Reason">Why it has that status, with the rule that decided it.</param>
public sealed record ReceiptLine(KpiId Kpi, string Name, string Period, string Value, Status Status, string Reason, bool Corrected = false)
{
    /// <summary>The status that the owner states beside the computed one, while it counts.</summary>
    public Status? Stated { get; init; }

    /// <summary>The value's marks, and what other rules noticed, each with its rule.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
