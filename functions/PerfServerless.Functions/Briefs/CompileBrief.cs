using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Briefs.Compiling;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Ports.Decisions;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Events;

namespace PerfServerless.Functions.Briefs;

/// <summary>Compiles a cycle's brief once and stores it, so that card, page and API show the same. Answers the leaders who get it.</summary>
public sealed class CompileBrief(
    IScorecardStore scorecards, ICycleStore cycles, ICheckInStore requests, IActualStore actuals, IStatementStore statements, IDecisionStore decisions,
    IAnnouncer announcer, BusinessTime business)
    : TaskActivity<CycleKey, IReadOnlyList<PersonId>>
{
    private const int MostCyclesBack = 6;

    public override async Task<IReadOnlyList<PersonId>> RunAsync(TaskActivityContext context, CycleKey input)
    {
        var stopping = context.Stopping;
        if (await scorecards.CurrentAsync(input.Tenant, stopping) is not { Scorecard: var scorecard }) return [];
        if (scorecard.Find(input.Cadence) is not { } cadence) return [];
        if (await cycles.FindAsync(input, stopping) is not { Value: var cycle }) return [];

        if (await cycles.FindBriefAsync(input, stopping) is null)
        {
            var now = business.Now;
            var today = LocalTimes.DayOf(now, cadence.TimeZone);
            KpiId[] all = [.. scorecard.Kpis.Select(k => k.Id)];
            var known = await actuals.ReadAsync(input.Tenant, all, stopping);
            var stated = await statements.ReadAsync(input.Tenant, all, stopping);
            var asked = await requests.ListAsync(input, stopping);
            var human = HumanViews.Of(scorecard, stated, [.. await BeforeAsync(scorecard, input, stopping), .. asked], today);
            var reading = Scoring.Read(scorecard, known, today, human);
            var brief = BriefCompiler.Compile(new(scorecard, cycle, OwnItems.Of(asked), known, reading.Kpis, now)
            {
                Reading = reading,
                Told = CadenceScope.ToldOf(scorecard, cadence),
                Last = await LastAsync(cycle, stopping),
                Decided = await decisions.OpenAsync(input.Tenant, input.Cadence, stopping),
            });
            var isHeard = await announcer.IsHeardAsync(input.Tenant, stopping);
            await cycles.AddBriefAsync(input, BriefJson.Write(brief), isHeard ? [BriefPublished.Of(brief)] : [], stopping);
            if (isHeard) announcer.Kick(input.Tenant);
        }

        return cadence.Leaders;
    }

    /// <summary>What the newest brief before this one said; a meeting that was called off, or had no brief, is passed over.</summary>
    private async Task<LastReview?> LastAsync(Cycle cycle, CancellationToken cancellationToken)
    {
        var earlier = await cycles.ListAsync(cycle.Key.Tenant, cycle.Key.Cadence, MostCyclesBack, cancellationToken);
        foreach (var before in earlier.Where(c => c.Key != cycle.Key && c.Times.MeetingAt < cycle.Times.MeetingAt))
            if (await cycles.FindBriefAsync(before.Key, cancellationToken) is { } json) return LastBrief.Read(json);

        return null;
    }

    /// <summary>The check-ins of each review's newest cycles: who was not asked for a KPI in this cycle said in them how sure he is.</summary>
    private async Task<IReadOnlyList<CheckInRequest>> BeforeAsync(Scorecard scorecard, CycleKey cycle, CancellationToken cancellationToken)
    {
        var found = new List<CheckInRequest>();
        foreach (var cadence in scorecard.Cadences)
        {
            foreach (var earlier in (await cycles.ListAsync(cycle.Tenant, cadence.Id, 2, cancellationToken)).Where(c => c.Key != cycle))
                found.AddRange(await requests.ListAsync(earlier.Key, cancellationToken));
        }

        return found;
    }
}
