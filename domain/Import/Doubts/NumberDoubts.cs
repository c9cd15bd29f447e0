using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import.Doubts;

/// <summary>
/// Asks about numbers that may mean something else than they say. What can be read in two ways is a mistake until it is written in one;
/// what is read in one way and looks odd is a question that keeps nothing from being imported.
/// </summary>
internal sealed class NumberDoubts
{
    private readonly Dictionary<KpiId, KpiNumbers> kpis = [];

    public KpiNumbers Of(Kpi kpi)
    {
        if (!kpis.TryGetValue(kpi.Id, out var numbers)) kpis.Add(kpi.Id, numbers = new(kpi));
        return numbers;
    }

    /// <summary>Notes what can be read in two ways.</summary>
    public void Judge()
    {
        Thousands.Ask(kpis.Values);
        Fractions.Ask(kpis.Values);
    }

    /// <summary>What looks odd.</summary>
    public IEnumerable<ImportWarning> Questions() =>
        [.. Fractions.Questions(kpis.Values), .. MoreDecimals.Of(kpis.Values), .. kpis.Values.SelectMany(FarAway.Of)];
}
