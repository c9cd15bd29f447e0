using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Cadences;

/// <summary>
/// Plans a cadence's next cycle from the scorecard in force. Answers null where the cadence is gone, paused or ended. A cycle that was opened
/// already is passed over: its own orchestration runs it, also where the cadence's was ended and started anew meanwhile.
/// </summary>
public sealed class PlanCycle(
    IScorecardStore scorecards, ICycleStore cycles, ReviewPolicies policies, BusinessTime business)
    : TaskActivity<CadenceInput, CyclePlan?>
{
    public override async Task<CyclePlan?> RunAsync(TaskActivityContext context, CadenceInput input)
    {
        if (await scorecards.CurrentAsync(input.Tenant, context.Stopping) is not { Scorecard: var scorecard }) return null;
        if (scorecard.Find(input.Cadence) is not { } cadence) return null;

        if (cadence.State is not null) return null; // started anew when somebody resumes it
        if (input.Extra is { } extra) return await ExtraAsync(cadence, scorecard.Organisation, new(input.Tenant, input.Cadence, extra), context.Stopping);

        // A meeting that was moved forward is over before the moment at which it was planned to be.
        for (var after = input.After < business.Now ? input.After.Value : business.Now; ;)
        {
            var next = CyclePlanner.Next(cadence, scorecard.Organisation, after);
            var key = new CycleKey(input.Tenant, input.Cadence, next.Occurrence);
            if (await cycles.FindAsync(key, context.Stopping) is null or { Value: { State: CycleState.Upcoming, Early: true } })
                return new(key, next.MeetingDay, next.Times, policies.CycleVersion);

            after = next.Times.MeetingAt;
        }
    }

    private async Task<CyclePlan?> ExtraAsync(Cadence cadence, Organisation organisation, CycleKey key, CancellationToken cancellationToken) =>
        CyclePlanner.Find(cadence, organisation, key.Occurrence) is { } planned && planned.Times.MeetingAt > business.Now
            && await cycles.FindAsync(key, cancellationToken) is null
            ? new(key, planned.MeetingDay, planned.Times, policies.CycleVersion)
            : null;
}
