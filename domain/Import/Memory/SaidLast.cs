using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Import.Memory;

/// <summary>What a folder said last of a KPI's values, period by period: by this it is known whether it says something new.</summary>
/// <param name="Cells">By the period's code. What a later folder leaves out stays.</param>
public sealed record SaidLast(KpiId Kpi, IReadOnlyDictionary<string, SaidCell> Cells);
