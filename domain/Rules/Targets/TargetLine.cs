using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Targets;

/// <summary>A target profile with its periods read, in time order. A target whose period cannot be read is left out; the health check names it.</summary>
internal sealed class TargetLine(TargetProfile profile, int fiscalYearStartMonth)
{
    private readonly List<DatedTarget> targets = [.. profile.Targets
        .Select(t => (Target: t, Period: Period.TryParse(t.Period, fiscalYearStartMonth)))
        .Where(t => t.Period is not null)
        .Select(t => new DatedTarget(t.Target, t.Period!))
        .OrderBy(t => t.Period.First).ThenBy(t => t.Period.Days)
        .DistinctBy(t => t.Period)];

    public decimal? Baseline => profile.Baseline;

    /// <summary>The shortest target period that holds the end of a value's period and is no shorter than it.</summary>
    public DatedTarget? Covering(Period value) => Covering(value, value.Last);

    /// <summary>The shortest target period that holds this day of a value's period and is no shorter than it.</summary>
    public DatedTarget? Covering(Period value, DateOnly day) =>
        targets.Where(t => t.Period.Frequency >= value.Frequency && t.Period.Contains(day)).MinBy(t => t.Period.Frequency);

    /// <summary>The targets of one frequency that have days in a period.</summary>
    public IReadOnlyList<DatedTarget> Within(Period period, Frequency frequency) =>
        targets.FindAll(t => t.Period.Frequency == frequency && t.Period.First <= period.Last && t.Period.Last >= period.First);

    /// <summary>The next target to begin after a value's period, of several the shortest; none that is shorter than it.</summary>
    public DatedTarget? After(Period value) => targets.Find(t => t.Period.Frequency >= value.Frequency && t.Period.First > value.Last);

    /// <summary>The target that ends the day before this one starts.</summary>
    public DatedTarget? Before(DatedTarget target) => targets.FindLast(t => t.Period.Last.AddDays(1) == target.Period.First);

    /// <summary>The way to the first target leads from the baseline, and how far a target of 0 may be missed is measured by it.</summary>
    public bool RestsOnBaseline(DatedTarget target) => IsFirst(target) || target.Target.Target == 0;

    /// <summary>The last day of a target that rests on the baseline; null where there is no target.</summary>
    public DateOnly? LastOnBaseline => targets.Where(RestsOnBaseline).Select(t => (DateOnly?)t.Period.Last).Max();

    public bool IsFirst(DatedTarget target) => ReferenceEquals(targets[0], target);
}
