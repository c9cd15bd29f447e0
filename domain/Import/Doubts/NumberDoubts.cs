using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Doubts;

/// <summary>
/// Asks about numbers that may mean something else than they say. What can be read in two ways is a mistake until it is written in one;
/// what is read in one way and looks odd is a question that keeps nothing from being imported.
/// </summary>
internal sealed class NumberDoubts
{
    // From three shown decimals on, three digits behind a dot are decimals.
    private const int DecimalsOfThousands = 3;

    private readonly Dictionary<KpiId, KpiNumbers> kpis = [];

    public KpiNumbers Of(Kpi kpi)
    {
        if (!kpis.TryGetValue(kpi.Id, out var numbers)) kpis.Add(kpi.Id, numbers = new(kpi));
        return numbers;
    }

    /// <summary>Notes what can be read in two ways.</summary>
    public void Judge()
    {
        foreach (var numbers in kpis.Values)
        {
            Thousands(numbers);
            if (numbers.Kpi.Unit.Kind is UnitKind.Percent) Fractions(numbers);
        }
    }

    /// <summary>What looks odd.</summary>
    public IEnumerable<ImportWarning> Questions() => [.. MoreDecimals.Of(kpis.Values), .. kpis.Values.SelectMany(FarAway.Of)];

    /// <summary>Where one number of the KPI shows that a dot stands before decimals, it does so in all of them.</summary>
    private static void Thousands(KpiNumbers numbers)
    {
        if (numbers.Kpi.Unit.Decimals >= DecimalsOfThousands || numbers.All.Any(c => c.Read.ShowsPoint)) return;

        foreach (var cell in numbers.All.Where(c => c.Read.Other is not null))
        {
            cell.Row.Mistake(cell.Column, ImportNumberWords.Thousands.Say(
                cell.Read.Text, cell.Row.Written(cell.Read.Other!.Value), cell.Row.Written(cell.Read.Value)));
        }
    }

    private static void Fractions(KpiNumbers numbers)
    {
        var (values, targets) = (Plain(numbers.Values), Plain(numbers.Targets));
        var (fractions, aims) = (AreFractions(values), AreFractions(targets));
        if (fractions && (aims || targets.Count == 0 || IsNearerTimesHundred(values, targets))) Ask(values);
        if (aims && (fractions || values.Count == 0 || IsNearerTimesHundred(targets, values))) Ask(targets);
    }

    private static List<NumberCell> Plain(IEnumerable<NumberCell> cells) => [.. cells.Where(c => !c.Read.Percent && c.Read.Value != 0)];

    private static bool AreFractions(List<NumberCell> cells) => cells.Count > 0 && cells.TrueForAll(c => c.Size <= 1);

    /// <summary>A rate of 0.4 beside a target of 1 is 0.4 %; beside a target of 50 it is 40 %.</summary>
    private static bool IsNearerTimesHundred(List<NumberCell> fractions, List<NumberCell> others) =>
        (double)Middle(others) / (double)Middle(fractions) > 10;

    private static decimal Middle(List<NumberCell> cells) => cells.Select(c => c.Size).Order().ElementAt(cells.Count / 2);

    private static void Ask(List<NumberCell> cells)
    {
        foreach (var cell in cells)
        {
            var (asWritten, timesHundred) = (cell.Row.Written(cell.Read.Value), cell.Row.Written(cell.Read.Value * 100));
            cell.Row.Mistake(cell.Column, ImportNumberWords.Fractions.Say(cell.Read.Text, $"{asWritten}%", $"{timesHundred}%"));
        }
    }
}
