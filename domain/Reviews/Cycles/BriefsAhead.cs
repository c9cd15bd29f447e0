using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>Counts the briefs that a leader will get.</summary>
public static class BriefsAhead
{
    /// <summary>
    /// How many briefs of reviews that he leads go out until then. The brief of a meeting counts until the meeting starts: it may have gone out
    /// already, or wait for his hours.
    /// </summary>
    public static int Of(Scorecard scorecard, PersonId leader, DateTimeOffset now, DateTimeOffset until) => scorecard.Cadences
        .Where(c => c.State is null && c.Leaders.Contains(leader))
        .Sum(c => CyclePlanner.ExtrasAfter(c, scorecard.Organisation, now).Append(CyclePlanner.Next(c, scorecard.Organisation, now))
            .Count(p => p.Times.BriefAt < until));
}
