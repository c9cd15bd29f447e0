using PerfServerless.Domain.Rules.Series;

namespace PerfServerless.Domain.Rules.Targets;

/// <summary>Knows which days of its period the value of a sum covers.</summary>
internal static class Coverage
{
    /// <summary>
    /// Once its period is over a value stands for all of it. While it runs, the value covers the days up to the one that it states, else up
    /// to the one on which it was recorded: at least the period's first day, and never a day that is still to come.
    /// </summary>
    public static DateOnly LastDay(SeriesPoint point, DateOnly asOf)
    {
        if (point.Period.Last <= asOf) return point.Period.Last;

        // A moment names its day in its own offset: what the sender calls 2 July is 2 July.
        var stated = DateOnly.FromDateTime((point.Actual.AsOf ?? point.Actual.RecordedAt).DateTime);
        return stated < point.Period.First ? point.Period.First : stated < asOf ? stated : asOf;
    }
}
