using System.Globalization;
using PerfServerless.Domain.Rhythms;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>
/// The meetings of a cadence by its rule and by what people changed. Each meeting of the rule belongs to a period, by which its occurrence is
/// named; another day or time, or none, changes that name never.
/// </summary>
internal sealed class Occurrences(Cadence cadence, Organisation organisation)
{
    private const char Extra = 'x';

    private readonly WorkingDays workingDays = new(organisation.Holidays);

    public static bool IsExtra(string occurrence) => occurrence is [.., Extra];

    public static string Of(Period period) => $"{Digits(period.First)}{period.Frequency switch
    {
        Frequency.Weekly => 'w',
        Frequency.Monthly => 'm',
        Frequency.Quarterly => 'q',
        Frequency.Yearly => 'y',
    }}";

    public static string OfExtra(DateOnly day) => $"{Digits(day)}{Extra}";

    /// <summary>The occurrence that an extra meeting has, or that the meeting of a day belongs to; null where the cadence meets in no such period.</summary>
    public string? Of(MeetingChange change)
    {
        if (change.Extra) return OfExtra(change.Meeting);
        return PeriodOf(change.Meeting) is var period && Meets(period) ? Of(period) : null;
    }

    /// <returns>The period of an occurrence of the rule; null where the cadence has no such occurrence any more.</returns>
    public Period? PeriodOf(string occurrence)
    {
        var first = DateOnly.ParseExact(occurrence.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture);
        var period = Containing(first);
        return Of(period) == occurrence && Meets(period) ? period : null;
    }

    /// <summary>
    /// The period whose meeting is on the day by the rule; of another day the one that holds it, so that what was changed about a meeting
    /// still means this one after the rule has changed.
    /// </summary>
    public Period PeriodOf(DateOnly day)
    {
        var period = Containing(day);
        foreach (var near in (Period[])[period, Next(period), Previous(period)])
        {
            if (Meets(near) && RegularDay(near) == day) return near;
        }

        return period;
    }

    public Period Containing(DateOnly day) => Period.Containing(cadence.Frequency, day, organisation.FiscalYearStartMonth);

    public Period Next(Period period) => period.Next(organisation.FiscalYearStartMonth);

    public Period Previous(Period period) => period.Previous(organisation.FiscalYearStartMonth);

    /// <summary>The day that the rule gives the meeting of a period.</summary>
    public DateOnly RegularDay(Period period) => MeetingDays.Of(period, cadence.Weekday, cadence.Day, workingDays);

    /// <summary>Whether the cadence meets in a period: not before it starts, and then in every n-th.</summary>
    public bool Meets(Period period)
    {
        if (cadence.StartsOn is not { } anchor) return true;

        var from = Containing(anchor).First;
        var passed = cadence.Frequency switch
        {
            Frequency.Weekly => (period.First.DayNumber - from.DayNumber) / 7,
            Frequency.Monthly => Months(period.First) - Months(from),
            Frequency.Quarterly => (Months(period.First) - Months(from)) / 3,
            Frequency.Yearly => (Months(period.First) - Months(from)) / 12,
        };
        return period.First >= from && passed % (cadence.Every ?? 1) == 0;
    }

    /// <summary>What was changed about a period's meeting; null where nothing was.</summary>
    public MeetingChange? ChangeOf(Period period) =>
        cadence.Meetings.Count == 0 ? null : cadence.Meetings.LastOrDefault(m => m.Counts && !m.Extra && PeriodOf(m.Meeting) == period);

    public MeetingChange? ExtraOf(string occurrence) => cadence.Meetings.LastOrDefault(m => m.Extra && OfExtra(m.Meeting) == occurrence);

    private static int Months(DateOnly day) => (day.Year * 12) + day.Month;

    private static string Digits(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
