using PerfServerless.Domain.Import.Cells;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Doubts;

/// <summary>Asks what <c>18.500</c> means in a folder that names no culture, unless its other numbers tell.</summary>
internal static class Thousands
{
    // From three shown decimals on, three digits behind a dot are decimals.
    private const int Decimals = 3;

    public static void Ask(IReadOnlyCollection<KpiNumbers> kpis)
    {
        var dotBeforeDecimals = kpis.Any(k => k.All.Any(c => c.Read.ShowsPoint));
        foreach (var numbers in kpis.Where(k => k.Kpi.Unit.Decimals < Decimals && !k.All.Any(c => c.Read.ShowsPoint)))
        {
            var doubtful = numbers.All.Where(c => c.Read.Other is not null).ToList();

            // Programs write no zero at the end of decimals, and people round thousands. Without any, the folder's other numbers tell.
            if (dotBeforeDecimals && !doubtful.Exists(c => c.Read.Text.TrimEnd().EndsWith('0'))) continue;

            foreach (var cell in doubtful)
            {
                cell.Row.Mistake(cell.Column, ImportNumberWords.Thousands.Say(
                    cell.Read.Text, cell.Row.Written(Digits.Plain(cell.Read.Other!.Value)), cell.Row.Written(cell.Read.Value)));
            }
        }
    }
}
