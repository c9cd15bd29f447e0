using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Series;

/// <summary>The value that counts for one period.</summary>
/// <param name="Actual">The actual it comes from.</param>
/// <param name="Corrected">An earlier value of this period was replaced.</param>
public sealed record SeriesPoint(Period Period, decimal Value, Actual Actual, bool Corrected);
