using System.Globalization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import;

/// <summary>Reads <c>targets.csv</c> into the profiles of the KPIs.</summary>
internal sealed class TargetsFile(Declared<KpiId> ids, IReadOnlyDictionary<KpiId, Kpi> kpis, int fiscalYearStartMonth)
{
    private readonly Dictionary<(KpiId, string), RowCells> rows = [];

    /// <summary>The line of each KPI's target for a period.</summary>
    public IReadOnlyDictionary<(KpiId, string), RowCells> Rows => rows;

    public Dictionary<KpiId, List<PeriodTarget>> Read(TableRows table)
    {
        var profiles = new Dictionary<KpiId, SortedDictionary<Period, (PeriodTarget Target, int Line)>>();
        foreach (var row in table.Rows)
        {
            row.Required("kpi");
            row.Required("target");
            var id = ids.Reference(row, "kpi");
            var period = PeriodCells.Read(row, fiscalYearStartMonth, "The target has no period: write by when it is to be reached, such as 2026-06, 2026-Q2 or 2026.");
            var target = row.Number("target");
            var high = row.Number("bandHigh");
            var stretch = row.Number("stretch");
            if (id is null || period is null || target is null || !kpis.TryGetValue(id.Value, out var kpi)) continue;

            Judge(row, kpi, period, target.Value, high, stretch);
            rows.TryAdd((id.Value, period.Code), row);
            if (!profiles.TryGetValue(id.Value, out var profile)) profiles.Add(id.Value, profile = []);
            if (profile.Count > 0 && profile.First().Key.Frequency is var other && other != period.Frequency)
            {
                row.Mistake("period", $"This target is {Lower(period.Frequency)}, the one on line {profile.First().Value.Line} is {Lower(other)}: all targets of one KPI are of one frequency.");
            }
            else if (!profile.TryAdd(period, (new(period.Code, target.Value, high, stretch), row.Line)))
            {
                row.Mistake("period", string.Create(CultureInfo.InvariantCulture, $"The KPI '{id}' has a target for {period} on line {profile[period].Line} and on line {row.Line}: remove one."));
            }
        }

        return profiles.ToDictionary(p => p.Key, p => p.Value.Values.Select(v => v.Target).ToList());
    }

    private void Judge(RowCells row, Kpi kpi, Period period, decimal target, decimal? high, decimal? stretch)
    {
        if (period.Frequency < kpi.Frequency)
        {
            row.Mistake("period", $"'{period}' is shorter than the KPI's own period ('{kpi.Id}' is {Lower(kpi.Frequency)}): a target stands for one of its periods or for a longer one.");
        }

        if (kpi.Resets < period.Frequency)
        {
            row.Mistake("period", $"'{period}' is longer than the sum it is for ('{kpi.Id}' resets {Lower(kpi.Resets.Value)}): write {Lower(kpi.Resets.Value)} targets or shorter ones, or let the KPI reset {Lower(period.Frequency)}.");
        }
        else if (kpi.Resets is Frequency.Yearly && period.Frequency is Frequency.Quarterly && fiscalYearStartMonth % 3 != 1)
        {
            row.Mistake("period", Invariant($"'{period}' is a calendar quarter, and fiscal years that start in month {fiscalYearStartMonth} begin within one, so that '{kpi.Id}', which resets yearly, cannot be held against it: write monthly targets or yearly ones."));
        }

        if (kpi.Direction is Direction.StayInBand)
        {
            if (high is null) row.Mistake("bandHigh", $"'{kpi.Id}' should stay in a band, and the band has no upper edge: write it in 'bandHigh' ('target' is the lower edge).");
            else if (high <= target) row.Mistake("bandHigh", Invariant($"The band's upper edge {high} is not above its lower edge {target}: swap them."));
            if (stretch is not null) row.Mistake("stretch", "A band has no stretch: leave it out.");
        }
        else
        {
            if (high is not null) row.Mistake("bandHigh", $"'{kpi.Id}' has no band: leave 'bandHigh' out, or give the KPI the direction stayInBand.");
            if (stretch is not null && (kpi.Direction is Direction.HigherIsBetter ? stretch < target : stretch > target))
            {
                row.Mistake("stretch", Invariant($"The stretch {stretch} is easier than the target {target}: a stretch lies beyond it."));
            }
        }

        // A yearly sum of monthly values may well exceed what one month can hold.
        if (kpi.Accumulation is Accumulation.Cumulative) return;
        if (target < kpi.Minimum) row.Mistake("target", Invariant($"The target {target} is below the KPI's minimum {kpi.Minimum}: no value could reach it. Change one of them."));
        if (target > kpi.Maximum) row.Mistake("target", Invariant($"The target {target} is above the KPI's maximum {kpi.Maximum}: no value could reach it. Change one of them."));
    }

    private static string Lower(Frequency frequency) => frequency.ToString().ToLowerInvariant();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
