using System.Diagnostics;
using PerfServerless.Domain.Briefs.Compiling;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Benchmarks.Briefs;

/// <summary>What it costs to compile a brief: every status, roll-up and forecast, and what a leader reads of them.</summary>
internal static class CompileBench
{
    private const int Warm = 2;
    private const int Runs = 7;

    /// <returns>The median of several runs, in milliseconds; nothing is read from or written to a store.</returns>
    public static double Milliseconds(Scorecard scorecard, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> actuals, DateOnly asOf)
    {
        var at = new DateTimeOffset(asOf.ToDateTime(new(9, 0)), TimeSpan.Zero);
        var cycle = new Cycle
        {
            Key = new(scorecard.Tenant, new("measured"), $"{asOf:yyyyMMdd}"),
            CadenceName = "Measured review",
            MeetingDay = asOf,
            Times = new(at.AddDays(-7), [at.AddDays(-4)], at.AddDays(-2), at.AddDays(-1), at, at.AddHours(3)),
            ScorecardVersion = "measured",
        };

        double Once()
        {
            var started = Stopwatch.GetTimestamp();
            var reading = Scoring.Read(scorecard, actuals, asOf);
            BriefCompiler.Compile(new(scorecard, cycle, [], actuals, reading.Kpis, at) { Reading = reading });
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        for (var i = 0; i < Warm; i++) Once();
        return Enumerable.Range(0, Runs).Select(_ => Once()).Order().ElementAt(Runs / 2);
    }
}
