using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Facts;

/// <summary>
/// Places of actuals: <c>kpi|period|</c>, and then what each store makes of the id. They are in the order of their characters' codes, so
/// that the actuals of one KPI and period are neighbours. '|' sorts behind everything that a KPI's id and a period's code may hold.
/// </summary>
public static class ActualPlaces
{
    /// <summary>Before all actuals of a KPI and a period, or of all periods whose codes begin so.</summary>
    public static string Before(KpiId kpi, string period) => $"{kpi}|{period}";

    /// <summary>Behind all actuals of a KPI.</summary>
    public static string Behind(KpiId kpi) => $"{kpi}}}";

    /// <returns>Before all actuals of the KPI and period of the one in this place; null where the text is no place.</returns>
    public static string? GroupOf(string place) =>
        place.Split('|') is [var kpi, { Length: > 0 } period, { Length: > 0 }] && Code.TryRead<KpiId>(kpi, out _) ? $"{kpi}|{period}|" : null;
}
