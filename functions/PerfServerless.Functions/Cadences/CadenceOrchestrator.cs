using System.Globalization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Durable;
using PerfServerless.Functions.Cycles;
using PerfServerless.Functions.Orchestration;

namespace PerfServerless.Functions.Cadences;

/// <summary>
/// The eternal orchestration of a cadence: plans the next cycle, waits for its opening, runs it, and goes on anew.
/// A changed scorecard plans anew; a cadence that was removed ends it.
/// </summary>
public sealed class CadenceOrchestrator : TaskOrchestrator<CadenceInput, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, CadenceInput input)
    {
        var changed = context.WaitForExternalEvent<string>(ReviewEvents.Changed);

        while (await context.CallActivityAsync<CyclePlan?>(nameof(PlanCycle), input, Retries.Patient) is { } plan)
        {
            context.SetCustomStatus(
                SelfStatusWords.NextMeeting.Say(plan.Times.MeetingAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)));

            if (plan.Times.OpensAt > context.Now())
            {
                // Planned anew after the wait in any case: what announces a change may have been lost with the process that made it.
                if (!await context.UntilAsync(plan.Times.OpensAt, changed)) changed = context.WaitForExternalEvent<string>(ReviewEvents.Changed);
                continue;
            }

            await RunCycleAsync(context, plan);
            context.ContinueAsNew(input with { After = plan.Times.MeetingAt });
            return "went on";
        }

        return "the cadence was removed";
    }

    /// <summary>A cycle that fails stays visible as failed, and is closed at its meeting, as that is by then; the rhythm goes on.</summary>
    private static async Task RunCycleAsync(TaskOrchestrationContext context, CyclePlan plan)
    {
        try
        {
            await context.CallSubOrchestratorAsync<CycleOutcome>(
                nameof(CycleOrchestrator),
                new CycleInput(plan.Key, plan.MeetingDay, plan.Times),
                new SubOrchestrationOptions { InstanceId = InstanceIds.Cycle(plan.Key), Version = plan.Version });
        }
        catch (TaskFailedException e)
        {
            context.SetCustomStatus(SelfStatusWords.CycleFailed.Say(plan.Key.Occurrence, e.FailureDetails.ErrorType));
            await context.UntilAsync(plan.Times.MeetingAt);
            while (await context.CallActivityAsync<DateTimeOffset?>(nameof(CloseCycle), plan.Key, Retries.Patient) is { } later) await context.UntilAsync(later);
        }
    }
}
