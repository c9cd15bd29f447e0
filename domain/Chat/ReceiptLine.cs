using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Chat;

/// <summary>A value as recorded, and the status it has now.</summary>
public sealed record ReceiptLine(KpiId Kpi, string Name, string Period, string Value, Status Status, string Reason, bool Corrected = false);
