using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Import.Cells;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Doubts;

/// <summary>
/// Asks whether 0.85 of a percent KPI is 85 %, where all its numbers lie between -1 and 1. Where most other percent KPIs of the folder
/// are written in percent, so is this one: then it is a question, and no mistake.
/// </summary>
internal static class Fractions
{
    public static void Ask(IReadOnlyCollection<KpiNumbers> kpis)
    {
        var all = kpis.Where(k => k.Kpi.Unit.Kind is UnitKind.Percent).ToList();
        foreach (var numbers in all)
        {
            var (values, targets) = (Plain(numbers.Values), Plain(numbers.Targets));
            if (AreFractions(values) && !AreFractions(targets) && IsNearerTimesHundred(values, targets)) Refuse(values);
            if (AreFractions(targets) && !AreFractions(values) && IsNearerTimesHundred(targets, values)) Refuse(targets);
        }

        if (!MostlyPercent(all)) all.ForEach(numbers => Refuse(Open(numbers)));
    }

    public static IEnumerable<ImportWarning> Questions(IReadOnlyCollection<KpiNumbers> kpis)
    {
        var found = kpis.Where(k => k.Kpi.Unit.Kind is UnitKind.Percent).SelectMany(Open).ToList();
        return from cell in found
               group cell by cell.Row.File into file
               let first = file.First()
               select new ImportWarning(file.Key, Repeated.Say(Sentence(first), file)) { Line = first.Row.Line };
    }

    /// <summary>The numbers of a KPI that has nothing else to be held against.</summary>
    private static List<NumberCell> Open(KpiNumbers numbers)
    {
        var (values, targets) = (Plain(numbers.Values), Plain(numbers.Targets));
        var open = new List<NumberCell>();
        if (targets.Count == 0 || AreFractions(targets)) open.AddRange(Fractional(values));
        if (values.Count == 0 || AreFractions(values)) open.AddRange(Fractional(targets));
        return open;
    }

    private static List<NumberCell> Fractional(List<NumberCell> cells) => AreFractions(cells) ? cells : [];

    private static bool MostlyPercent(List<KpiNumbers> all)
    {
        var fractions = all.Count(k => Open(k).Count > 0);
        var percent = all.Count(k => Plain(k.Values).Concat(Plain(k.Targets)).Any(c => c.Size > 1));
        return percent > fractions;
    }

    private static List<NumberCell> Plain(IEnumerable<NumberCell> cells) => [.. cells.Where(c => !c.Read.Percent && c.Read.Value != 0)];

    private static bool AreFractions(List<NumberCell> cells) => cells.Count > 0 && cells.TrueForAll(c => c.Size <= 1);

    /// <summary>A rate of 0.4 beside a target of 1 is 0.4 %; beside a target of 50 it is 40 %.</summary>
    private static bool IsNearerTimesHundred(List<NumberCell> fractions, List<NumberCell> others) =>
        others.Count > 0 && (double)Middle(others) / (double)Middle(fractions) > 10;

    private static decimal Middle(List<NumberCell> cells) => cells.Select(c => c.Size).Order().ElementAt(cells.Count / 2);

    private static void Refuse(List<NumberCell> cells) => cells.ForEach(c => c.Row.Mistake(c.Column, Sentence(c)));

    private static Saying Sentence(NumberCell cell) => ImportNumberWords.Fractions.Say(
        cell.Read.Text, $"{cell.Row.Written(cell.Read.Value)}%", $"{cell.Row.Written(Digits.Plain(cell.Read.Value * 100))}%");
}
