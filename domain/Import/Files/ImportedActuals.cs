using System.Globalization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Decides which of a folder's values are news to a store that holds earlier ones.</summary>
public static class ImportedActuals
{
    /// <summary>
    /// The id of an imported value. It is made from what the value is and from what it corrects, so that importing a
    /// folder twice, or again after a crash, makes the same ids, and a value that was changed and changed back makes new ones.
    /// </summary>
    public static string Id(KpiId kpi, string period, decimal value, string? corrects)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{kpi}|{period}|{value:G29}|{corrects}");
        return "imp-" + ShortHash.Of(text, 28);
    }

    /// <summary>
    /// Of the values of a folder those that are to be appended: new ones as they are, changed ones as corrections.
    /// A value that a person gave in chat stays until the folder itself says something new.
    /// </summary>
    /// <param name="wanted">The folder's values, one a KPI and period.</param>
    /// <param name="stored">What the store holds of the same KPIs.</param>
    /// <param name="now">When a correction is recorded.</param>
    public static IReadOnlyList<Actual> News(
        IEnumerable<Actual> wanted,
        IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> stored,
        DateTimeOffset now)
    {
        var lastImported = new Dictionary<(KpiId, string), Actual>();
        var inForce = new Dictionary<(KpiId, string), Actual>();
        foreach (var actual in stored.Values.SelectMany(a => a).OrderBy(a => a.RecordedAt))
        {
            Keep(inForce, actual);
            if (actual.Source is ActualSource.Import) Keep(lastImported, actual);
        }

        return [.. wanted.Select(News).OfType<Actual>()];

        Actual? News(Actual actual)
        {
            var key = (actual.Kpi, actual.Period);
            if (!inForce.TryGetValue(key, out var current)) return actual;
            if (SaysTheSame(current, actual)) return null;
            if (lastImported.TryGetValue(key, out var imported) && SaysTheSame(imported, actual)) return null;

            return actual with
            {
                Id = Id(actual.Kpi, actual.Period, actual.Value, current.Id),
                Corrects = current.Id,
                RecordedAt = now > current.RecordedAt ? now : current.RecordedAt.AddTicks(1),
            };
        }
    }

    // What 1.0.0 stored states no moment, and a folder that is imported once more is no news.
    private static bool SaysTheSame(Actual stored, Actual wanted) =>
        stored.Value == wanted.Value && (stored.AsOf is null || wanted.AsOf is null || stored.AsOf == wanted.AsOf);

    // A correction follows what it corrects even where both carry the same moment.
    private static void Keep(Dictionary<(KpiId, string), Actual> last, Actual actual)
    {
        var key = (actual.Kpi, actual.Period);
        if (!last.TryGetValue(key, out var earlier) || actual.RecordedAt > earlier.RecordedAt || actual.Corrects == earlier.Id) last[key] = actual;
    }
}
