using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import;

/// <summary>Reads how a KPI is calculated, where it is.</summary>
internal static class FormulaCells
{
    public static Formula? Read(RowCells row, Declared<KpiId> kpis)
    {
        var kind = row.Word<FormulaKind>("formula", required: false);
        var written = row.List("operands").Count;
        var operands = kpis.References(row, "operands");
        var weights = row.List("operandWeights").Count;

        if (row.Text("formula") is null)
        {
            if (written > 0) row.Mistake("operands", "There are operands without a formula: name it in the column 'formula', or leave them out.");
            if (weights > 0) row.Mistake("operandWeights", "There are weights without a formula: name it in the column 'formula', or leave them out.");
            return null;
        }

        if (kind is null) return null;
        if (kind is FormulaKind.Ratio or FormulaKind.Difference ? written != 2 : written < 2)
        {
            row.Mistake("operands", $"The formula needs {(kind is FormulaKind.Ratio or FormulaKind.Difference ? "exactly two" : "two or more")} operands and has {written}: write KPI ids between semicolons.");
            return null;
        }

        if (kind is not FormulaKind.WeightedMean)
        {
            if (weights > 0) row.Mistake("operandWeights", "Only a weightedMean has weights: leave them out.");
            return new(kind.Value, operands);
        }

        if (weights != written)
        {
            row.Mistake("operandWeights", $"There are {written} operands and {weights} weights: write one weight above 0 an operand, between semicolons.");
            return null;
        }

        return new(kind.Value, operands, row.Weights("operandWeights"));
    }
}
