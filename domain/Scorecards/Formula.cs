using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Scorecards;

/// <summary>How a calculated KPI comes from others.</summary>
/// <param name="Weights">Only for <see cref="FormulaKind.WeightedMean"/>: one weight an operand, each above 0.</param>
public sealed record Formula(FormulaKind Kind, IReadOnlyList<KpiId> Operands, IReadOnlyList<double>? Weights = null);
