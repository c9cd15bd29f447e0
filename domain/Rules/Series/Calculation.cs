using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;

namespace PerfServerless.Domain.Rules.Series;

/// <summary>Computes the values of a KPI that is made of others.</summary>
internal static class Calculation
{
    /// <summary>One value for each period in which every operand has one. A period whose ratio would divide by zero, or by next to it, has none.</summary>
    /// <param name="seriesOf">The operands' values in time order.</param>
    public static IReadOnlyList<SeriesPoint> Series(Kpi kpi, Formula formula, Func<KpiId, IReadOnlyList<SeriesPoint>> seriesOf)
    {
        var operands = formula.Operands.Select(o => seriesOf(o).ToDictionary(p => p.Period)).ToList();
        var points = new List<SeriesPoint>();
        foreach (var period in operands[0].Keys.Where(p => operands.TrueForAll(o => o.ContainsKey(p))))
        {
            var parts = operands.ConvertAll(o => o[period]);
            if (Value(formula, parts.ConvertAll(p => p.Value), kpi.Unit.Kind) is { } value) points.Add(Point(kpi, period, value, parts));
        }

        return points;
    }

    /// <returns>The value, or null where it would divide by zero or be larger than any value may be. A ratio in percent is shown times a hundred.</returns>
    public static decimal? Value(Formula formula, IReadOnlyList<decimal> operands, UnitKind unit)
    {
        decimal? value = formula.Kind switch
        {
            FormulaKind.Sum => operands.Sum(),
            FormulaKind.Difference => operands[0] - operands[1],
            FormulaKind.Ratio when Math.Abs(operands[1]) <= Math.Abs(operands[0] / NumberReading.Largest) => null,
            FormulaKind.Ratio => operands[0] / operands[1] * (unit is UnitKind.Percent ? 100 : 1),
            FormulaKind.WeightedMean => Mean(operands, formula.Weights),
        };
        return value is { } held && Math.Abs(held) <= NumberReading.Largest ? held : null;
    }

    private static decimal Mean(IReadOnlyList<decimal> operands, IReadOnlyList<double>? weights)
    {
        var shares = weights?.Select(w => (decimal)w).ToList() ?? [.. operands.Select(_ => 1m)];
        return operands.Zip(shares, (value, share) => value * share).Sum() / shares.Sum();
    }

    private static SeriesPoint Point(Kpi kpi, Period period, decimal value, List<SeriesPoint> parts) => new(
        period,
        value,
        new()
        {
            Id = $"calculated:{kpi.Id}:{period}",
            Kpi = kpi.Id,
            Period = period.Code,
            Value = value,
            RecordedAt = parts.Max(p => p.Actual.RecordedAt),
            Source = ActualSource.Calculated,
            AsOf = parts.Min(p => p.Actual.AsOf ?? p.Actual.RecordedAt),
        },
        Corrected: parts.Exists(p => p.Corrected));
}
