using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Facts;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.FactTables;

namespace PerfServerless.Functions.Facts;

/// <summary>
/// Reads a page of actuals along their places, so that none is told twice or left out, whatever is recorded meanwhile. A page holds the
/// values of a KPI's period together, because only together do they tell which of them stands.
/// </summary>
internal sealed class ActualFactReads(IFactStore facts)
{
    private const int RowsARead = 1_000;

    // A page ends after so many, once it holds a row.
    private const int MostReads = 20;

    /// <exception cref="FormatException">What is asked for begins after something that is no row's place.</exception>
    public async Task<FactPage> PageAsync(Scorecard scorecard, FactQuery query, CancellationToken cancellationToken)
    {
        var (rows, group) = (new List<FactRow>(), new List<PlacedActual>());
        var position = query.After is { } last ? ActualPlaces.GroupOf(last) ?? throw new FormatException() : "";

        for (var reads = 1; ; reads++)
        {
            var slice = await facts.ActualsAsync(scorecard.Tenant, position, RowsARead, cancellationToken);
            foreach (var placed in slice.Rows)
            {
                if (group.Count > 0 && !IsSame(group[0].Actual, placed.Actual))
                {
                    rows.AddRange(RowsOf(scorecard, group, query));
                    group.Clear();
                    if (rows.Count >= query.Limit) return new(ActualFacts.Table.Header, rows, More: true);
                }

                group.Add(placed);
            }

            if (slice.Next is not { } next)
            {
                rows.AddRange(RowsOf(scorecard, group, query));
                return new(ActualFacts.Table.Header, rows, More: false);
            }

            if (reads >= MostReads && rows.Count > 0) return new(ActualFacts.Table.Header, rows, More: true);
            position = next;
            if (group.Count > 0 && BehindAsked(group[0].Actual, query) is { } far && string.CompareOrdinal(far, next) > 0)
            {
                group.Clear();
                position = far;
            }
        }
    }

    private static bool IsSame(Actual one, Actual other) => one.Kpi == other.Kpi && one.Period == other.Period;

    private static IEnumerable<FactRow> RowsOf(Scorecard scorecard, List<PlacedActual> group, FactQuery query)
    {
        if (group.Count == 0) return [];

        var period = Period.TryParse(group[0].Actual.Period, scorecard.Organisation.FiscalYearStartMonth);
        if (period is null ? query.From is not null || query.To is not null : !query.Holds(period.Last)) return [];

        var standing = ActualOrder.Standing(group.Select(p => p.Actual));
        return
        [
            .. group
                .Where(p => query.After is null || string.CompareOrdinal(p.Place, query.After) > 0)
                .Where(p => query.RecordedFrom is not { } from || p.Actual.RecordedAt >= from)
                .Select(p => ActualFacts.Table.RowOf(new(p, period, ReferenceEquals(p.Actual, standing)), p.Place, query.Personal)),
        ];
    }

    /// <summary>
    /// Where the next actual of the days asked for can be at the earliest, told by the years that codes begin with: a period ends at the
    /// latest in the year after, where the fiscal year is another one.
    /// </summary>
    private static string? BehindAsked(Actual actual, FactQuery query)
    {
        var isFiscal = actual.Period.StartsWith("FY", StringComparison.Ordinal);
        if (!int.TryParse(actual.Period.AsSpan(isFiscal ? 2 : 0, Math.Min(4, actual.Period.Length - (isFiscal ? 2 : 0))), out var year)) return null;

        if (query.From is { } from && year < from.Year - 1) return ActualPlaces.Before(actual.Kpi, $"{(isFiscal ? "FY" : "")}{from.Year - 1:0000}");
        if (query.To is { } to && year > to.Year + 1) return isFiscal ? ActualPlaces.Behind(actual.Kpi) : ActualPlaces.Before(actual.Kpi, "FY");
        return null;
    }
}
