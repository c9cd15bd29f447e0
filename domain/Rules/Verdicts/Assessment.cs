using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>A verdict with what led to it.</summary>
/// <param name="Series">The values in time order.</param>
/// <param name="Paces">What each value was compared with; null where no target covers its period.</param>
/// <param name="Raw">The status by itself of each value that was good or bad, in time order; a sum that would be good but for a gap is neither.</param>
internal sealed record Assessment(Kpi Kpi, Verdict Verdict, IReadOnlyList<SeriesPoint> Series, IReadOnlyList<Pace?> Paces, IReadOnlyList<Status> Raw)
{
    /// <summary>How many of the last periods that could be judged were bad, up to the first that was not.</summary>
    public int BadRun => Raw.Reverse().TakeWhile(s => s is not Status.OnTrack).Count();
}
