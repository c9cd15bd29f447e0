using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Doubts;

/// <summary>Asks about numbers with more decimals than their KPI shows: one question a file.</summary>
internal static class MoreDecimals
{
    public static IEnumerable<ImportWarning> Of(IEnumerable<KpiNumbers> kpis) =>
        from numbers in kpis
        from cell in numbers.Values.Concat(numbers.Targets)
        where cell.Read.Value != Shown(cell.Read.Value, numbers.Kpi.Unit.Decimals)
        group (Cell: cell, numbers.Kpi) by cell.Row.File into file
        select Question(file.Key, [.. file.OrderBy(f => f.Cell.Row.Line)]);

    private static ImportWarning Question(string file, List<(NumberCell Cell, Scorecards.Kpi Kpi)> found)
    {
        var (cell, kpi) = found[0];
        var row = cell.Row;
        var sentence = ImportNumberWords.MoreDecimals.Say(
            row.Written(cell.Read.Value), kpi.Id.Value, kpi.Unit.Decimals, row.Written(Shown(cell.Read.Value, kpi.Unit.Decimals)));
        return new(file, Repeated.Say(sentence, found.Select(f => f.Cell))) { Line = row.Line, Subject = kpi.Id.Value };
    }

    private static decimal Shown(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
