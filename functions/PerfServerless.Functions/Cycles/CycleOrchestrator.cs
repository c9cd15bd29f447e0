using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;
using PerfServerless.Durable;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.CheckIns;
using PerfServerless.Functions.Orchestration;

namespace PerfServerless.Functions.Cycles;

/// <summary>One cycle: opens the collection, runs everybody's check-in, escalates, sends the brief, and closes at the meeting.</summary>
public sealed class CycleOrchestrator : TaskOrchestrator<CycleInput, CycleOutcome>
{
    public override async Task<CycleOutcome> RunAsync(TaskOrchestrationContext context, CycleInput input)
    {
        var checkIns = new List<Task<RequestState>>();
        var progress = new CycleProgress();
        var changed = context.WaitForExternalEvent<string>(ReviewEvents.Changed);

        while (true)
        {
            switch (CyclePolicy.Decide(input.Times, progress, context.Now()))
            {
                case CycleDecision.Wait(var until):
                    if (await context.UntilAsync(until, changed)) break;
                    var person = await changed;
                    changed = context.WaitForExternalEvent<string>(ReviewEvents.Changed);
                    if (progress.Escalated) await context.CallActivityAsync(nameof(RefreshEscalations), new RefreshEscalationsInput(input.Key, new PersonId(person)), Retries.Patient);
                    break;

                case CycleDecision.Open:
                    foreach (var checkIn in await context.CallActivityAsync<IReadOnlyList<CheckInInput>>(nameof(OpenCycle), input, Retries.Patient))
                    {
                        checkIns.Add(context.CallSubOrchestratorAsync<RequestState>(
                            nameof(CheckInOrchestrator),
                            checkIn,
                            new SubOrchestrationOptions { InstanceId = InstanceIds.CheckIn(checkIn.Request), Version = context.Version }));
                    }

                    progress = progress with { Opened = true };
                    break;

                case CycleDecision.Escalate:
                    foreach (var group in await context.CallActivityAsync<IReadOnlyList<EscalationGroup>>(nameof(PlanEscalations), input.Key, Retries.Patient))
                    {
                        await SendAsync(context, nameof(SendEscalation), new SendEscalationInput(input.Key, group), group.To);
                    }

                    progress = progress with { Escalated = true };
                    break;

                case CycleDecision.SendBrief:
                    foreach (var leader in await context.CallActivityAsync<IReadOnlyList<PersonId>>(nameof(CompileBrief), input.Key, Retries.Patient))
                    {
                        await SendAsync(context, nameof(SendBrief), new SendBriefInput(input.Key, leader), leader);
                    }

                    progress = progress with { BriefSent = true };
                    break;

                case CycleDecision.Close:
                    await context.CallActivityAsync(nameof(CloseCycle), input.Key, Retries.Patient);
                    await EndOfAllAsync(checkIns);
                    return await context.CallActivityAsync<CycleOutcome>(nameof(SettleCycle), input.Key, Retries.Patient);
            }
        }
    }

    /// <summary>One recipient to whom nothing can be delivered must not keep the others from theirs: it shows as the instance's status.</summary>
    private static async Task SendAsync(TaskOrchestrationContext context, TaskName activity, object input, PersonId to)
    {
        try
        {
            await context.CallActivityAsync(activity, input, Retries.Patient);
        }
        catch (TaskFailedException e)
        {
            context.SetCustomStatus($"{activity} to {to} failed: {e.FailureDetails.ErrorType}");
        }
    }

    /// <summary>A check-in that failed stays visible as failed and does not keep the cycle from its end.</summary>
    private static async Task EndOfAllAsync(List<Task<RequestState>> checkIns)
    {
        foreach (var checkIn in checkIns)
        {
            try
            {
                await checkIn;
            }
            catch (TaskFailedException)
            {
                // The settlement counts what its request still misses.
            }
        }
    }
}
