using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Doubts;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Reads <c>targets.csv</c> into the profiles of the KPIs.</summary>
internal sealed class TargetsFile(Declared<KpiId> ids, IReadOnlyDictionary<KpiId, Kpi> kpis, NumberDoubts doubts, int fiscalYearStartMonth)
{
    private readonly Dictionary<(KpiId, string), RowCells> rows = [];

    /// <summary>The line of each KPI's target for a period.</summary>
    public IReadOnlyDictionary<(KpiId, string), RowCells> Rows => rows;

    public Dictionary<KpiId, List<PeriodTarget>> Read(TableRows table)
    {
        var days = new List<(RowCells Row, Kpi Kpi, Period Period, DateOnly Day)>();
        var profiles = new Dictionary<KpiId, SortedDictionary<Period, (PeriodTarget Target, int Line)>>();
        foreach (var row in table.Judged)
        {
            row.Required("kpi");
            row.Required("target");
            var id = ids.Reference(row, "kpi");
            var kpi = id is null ? null : kpis.GetValueOrDefault(id.Value);
            var period = PeriodCells.Read(row, fiscalYearStartMonth, ImportPeriodWords.OfTarget, kpi?.Frequency);
            var target = Number(row, "target", kpi, period);
            var high = Number(row, "bandHigh", kpi, period);
            var stretch = Number(row, "stretch", kpi, period);
            if (id is null || period is null || target is null || kpi is null) continue;

            if (PeriodCells.Day(row, fiscalYearStartMonth) is { } day) days.Add((row, kpi, period, day));
            Judge(row, kpi, period, target.Value, high, stretch);
            rows.TryAdd((id.Value, period.Code), row);
            if (!profiles.TryGetValue(id.Value, out var profile)) profiles.Add(id.Value, profile = []);
            if (profile.Count > 0 && profile.First().Key.Frequency is var other && other != period.Frequency)
            {
                row.Mistake("period", ImportPeriodWords.TwoFrequencies.Say(
                    Part.Of(period.Frequency), AsWritten.Of(profile.First().Value.Line), Part.Of(other)));
            }
            else if (!profile.TryAdd(period, (new(period.Code, target.Value, high, stretch), row.Line)))
            {
                row.Mistake("period", ImportPeriodWords.TargetTwice.Say(
                    id.Value.Value, period.Code, AsWritten.Of(profile[period].Line), AsWritten.Of(row.Line)));
            }
        }

        foreach (var lone in days.GroupBy(d => d.Kpi.Id).Where(g => g.Count() == 1).Select(g => g.Single())) Ask(lone.Row, lone.Period, lone.Day);
        return profiles.ToDictionary(p => p.Key, p => p.Value.Values.Select(v => v.Target).ToList());
    }

    private decimal? Number(RowCells row, string column, Kpi? kpi, Period? period)
    {
        if (row.Read(column, kpi?.Unit) is not { } read) return null;
        if (kpi is not null) doubts.Of(kpi).Targets.Add(new(row, column, read, period));
        return read.Value;
    }

    /// <summary>31 December by itself may stand for December or for the year.</summary>
    private void Ask(RowCells row, Period own, DateOnly day)
    {
        foreach (var longer in new[] { Frequency.Yearly, Frequency.Quarterly }.Where(f => f > own.Frequency))
        {
            var period = Period.Containing(longer, day, fiscalYearStartMonth);
            if (day != period.First && day != period.Last) continue;

            row.Mistake("period", ImportPeriodWords.DayOfTarget.Say(row.Text("period")!, own.Code, period.Code));
            return;
        }
    }

    private void Judge(RowCells row, Kpi kpi, Period period, decimal target, decimal? high, decimal? stretch)
    {
        if (period.Frequency < kpi.Frequency)
        {
            row.Mistake("period", ImportPeriodWords.Shorter.Say(period.Code, kpi.Id.Value, Part.Of(kpi.Frequency)));
        }

        if (kpi.Resets < period.Frequency)
        {
            row.Mistake("period", ImportPeriodWords.Longer.Say(period.Code, kpi.Id.Value, Part.Of(kpi.Resets.Value), Part.Of(period.Frequency)));
        }
        else if (kpi.Resets is Frequency.Yearly && period.Frequency is Frequency.Quarterly && fiscalYearStartMonth % 3 != 1)
        {
            row.Mistake("period", ImportPeriodWords.QuarterWithin.Say(period.Code, fiscalYearStartMonth, kpi.Id.Value));
        }

        if (kpi.Direction is Direction.StayInBand)
        {
            if (high is null) row.Mistake("bandHigh", ImportTargetWords.BandOpen.Say(kpi.Id.Value));
            else if (high <= target) row.Mistake("bandHigh", ImportTargetWords.BandTurned.Say(row.Written(high.Value), row.Written(target)));
            if (stretch is not null) row.Mistake("stretch", ImportTargetWords.BandStretch);
        }
        else
        {
            if (high is not null) row.Mistake("bandHigh", ImportTargetWords.NoBand.Say(kpi.Id.Value));
            if (stretch is not null && (kpi.Direction is Direction.HigherIsBetter ? stretch < target : stretch > target))
            {
                row.Mistake("stretch", ImportTargetWords.StretchEasier.Say(row.Written(stretch.Value), row.Written(target)));
            }
        }

        // A yearly sum of monthly values may well exceed what one month can hold.
        if (kpi.Accumulation is Accumulation.Cumulative) return;
        if (target < kpi.Minimum) row.Mistake("target", ImportTargetWords.BelowMinimum.Say(row.Written(target), row.Written(kpi.Minimum.Value)));
        if (target > kpi.Maximum) row.Mistake("target", ImportTargetWords.AboveMaximum.Say(row.Written(target), row.Written(kpi.Maximum.Value)));
    }
}
