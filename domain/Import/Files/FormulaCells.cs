using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Reads how a KPI is calculated, where it is.</summary>
internal static class FormulaCells
{
    public static Formula? Read(RowCells row, Declared<KpiId> kpis)
    {
        var kind = row.Word<FormulaKind>("formula", required: false);
        var written = kpis.Listed(row, "operands").Count;
        var operands = kpis.References(row, "operands");
        var weights = row.List("operandWeights").Count;

        if (row.Text("formula") is null)
        {
            if (written > 0) row.Mistake("operands", ImportKpiWords.OperandsAlone);
            if (weights > 0) row.Mistake("operandWeights", ImportKpiWords.WeightsAlone);
            return null;
        }

        if (kind is null) return null;
        var ofTwo = kind is FormulaKind.Ratio or FormulaKind.Difference;
        if (ofTwo ? written != 2 : written < 2)
        {
            row.Mistake("operands", (ofTwo ? ImportKpiWords.TwoOperands : ImportKpiWords.MoreOperands).Say(written));
            return null;
        }

        if (kind is not FormulaKind.WeightedMean)
        {
            if (weights > 0) row.Mistake("operandWeights", ImportKpiWords.WeightsOfMean);
            return new(kind.Value, operands);
        }

        if (weights != written)
        {
            row.Mistake("operandWeights", ImportKpiWords.WeightsCount.Say(written, weights));
            return null;
        }

        return new(kind.Value, operands, row.Weights("operandWeights"));
    }
}
