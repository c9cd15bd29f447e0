using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Facts;
using PerfServerless.Functions.FactTables;

namespace PerfServerless.Functions.BriefFiles;

/// <summary>The numbers behind a brief: the same columns as the fact <c>verdicts</c>, of this brief alone.</summary>
internal static class BriefNumbers
{
    /// <returns>The header, then a line a KPI in the order of the page.</returns>
    public static IEnumerable<IReadOnlyList<string>> Of(Brief brief, CsvSigns signs) => brief.Rows
        .Select(row => VerdictFacts.Table.RowOf(new(brief, row), $"{brief.Cycle}/{row.Kpi}", personal: true))
        .Select(fact => (IReadOnlyList<string>)[.. fact.Cells.Select(cell => Text(cell, signs))])
        .Prepend(VerdictFacts.Table.Header);

    private static string Text(FactCell cell, CsvSigns signs) => cell.IsNumber ? cell.Text.Replace('.', signs.DecimalSign) : cell.Text;
}
