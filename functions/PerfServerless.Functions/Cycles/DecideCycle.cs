using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Escalations;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Cycles;

/// <summary>Lets a cycle follow its cadence, decides its next step from what is stored and the policies in force, and records it by its answer.</summary>
public sealed class DecideCycle(MovedCycles moved, ICycleStore cycles, CycleLadder ladder, ReviewPolicies policies, BusinessTime business)
    : TaskActivity<CycleInput, CycleStep>
{
    /// <summary>After so many tasks a cycle goes on with an empty history: in a large organisation each answer adds to it.</summary>
    private const int TasksAGeneration = 300;

    public override async Task<CycleStep> RunAsync(TaskActivityContext context, CycleInput input)
    {
        var stand = await moved.FollowAsync(input, context.Stopping);
        if (stand.IsCalledOff) return new CycleStep.Close();

        var climb = stand.Cycle is { State: CycleState.Open } open ? await ladder.PlanAsync(open, context.Stopping) : null;
        if (stand.Cycle is not null && climb?.Full is { Count: > 0 } full) await TellAsync(stand.Cycle, full, context.Stopping);

        var step = CyclePolicy.Decide(stand.Times, stand.Cycle, policies.Ladder, business.Now, MomentOf(climb));
        return step is CycleStep.Wait wait && context.Key?.TaskId > TasksAGeneration ? wait with { Anew = true } : step;
    }

    private static ClimbMoment? MomentOf(ClimbPlan? climb) =>
        climb is null ? null : new(climb.Due.Count > 0 ? climb.Level : null, climb.Next, climb.Told);

    /// <summary>What a nudge budget holds back is shown where people look for what was sent; told once a manager.</summary>
    private Task TellAsync(Cycle cycle, IReadOnlyList<PersonId> full, CancellationToken cancellationToken) => cycles.TellAsync(
        cycle.Key,
        [.. full.Select(m => new TimelineEntry($"held-escalation-{m}", business.Now, new TimelineEvent.HeldBack(m)))],
        cancellationToken);
}
