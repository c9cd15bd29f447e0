using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Rules;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Briefs;

/// <summary>Compiles a cycle's brief once and stores it, so that card, page and API show the same. Answers the leaders who get it.</summary>
public sealed class CompileBrief(IScorecardStore scorecards, ICycleStore cycles, ICheckInStore requests, IActualStore actuals, BusinessTime business)
    : TaskActivity<CycleKey, IReadOnlyList<PersonId>>
{
    public override async Task<IReadOnlyList<PersonId>> RunAsync(TaskActivityContext context, CycleKey input)
    {
        if (await scorecards.CurrentAsync(input.Tenant, CancellationToken.None) is not { Scorecard: var scorecard }) return [];
        if (scorecard.Find(input.Cadence) is not { } cadence) return [];
        if (await cycles.FindAsync(input, CancellationToken.None) is not { Value: var cycle }) return [];

        if (await cycles.FindBriefAsync(input, CancellationToken.None) is null)
        {
            var now = business.Now;
            var known = await actuals.ReadAsync(input.Tenant, [.. scorecard.Kpis.Select(k => k.Id)], CancellationToken.None);
            var brief = BriefCompiler.Compile(new(
                scorecard, cycle, await requests.ListAsync(input, CancellationToken.None), known, Scoring.Read(scorecard, known, LocalTimes.DayOf(now, cadence.TimeZone)).Kpis, now));
            await cycles.AddBriefAsync(input, BriefJson.Write(brief), CancellationToken.None);
        }

        return cadence.Leaders;
    }
}
