using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Recording;

/// <summary>The order of a period's actuals: by the moment as of which their sender knows them, else by receipt. The last one stands.</summary>
public static class ActualOrder
{
    /// <summary>The moment that decides which of a period's actuals is the later one.</summary>
    public static DateTimeOffset MomentOf(Actual actual) => actual.AsOf ?? actual.RecordedAt;

    /// <param name="actuals">The actuals of one KPI and period, in any order.</param>
    /// <returns>The one that stands; null where there is none.</returns>
    public static Actual? Standing(IEnumerable<Actual> actuals)
    {
        IReadOnlyCollection<Actual> all = [.. actuals];
        if (all.Count < 2) return all.FirstOrDefault();

        var corrected = all.Select(a => a.Corrects).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var uncorrected = all.Where(a => a.SupersededBy is null && !corrected.Contains(a.Id)).ToList();
        // Earlier builds let two doors correct one value, or each other: the later one stands.
        return (uncorrected.Count > 0 ? uncorrected : all).OrderBy(MomentOf).ThenBy(a => a.RecordedAt).LastOrDefault();
    }

    /// <param name="actuals">Actuals of one KPI.</param>
    /// <returns>The one that stands for a period; null where there is none.</returns>
    public static Actual? Standing(IEnumerable<Actual> actuals, string period) => Standing(actuals.Where(a => a.Period == period));
}
