using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>A value as recorded.</summary>
/// <param name="Name">The KPI's name.</param>
/// <param name="Standing">How the KPI stands now; null where the line of a later period of the same KPI says it.</param>
public sealed record ReceiptLine(KpiId Kpi, Part.Period Period, string Name, Part.Amount Value, ReceiptStanding? Standing, bool Corrected = false);
