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
                    // Whom the channel then refuses is passed over when it is planned anew: the line goes on above him.
                    if (!await EscalateAsync(context, input)) await EscalateAsync(context, input);
                    progress = progress with { Escalated = true };
                    break;

                case CycleDecision.SendBrief:
                    var leaders = await context.CallActivityAsync<IReadOnlyList<PersonId>>(nameof(CompileBrief), input.Key, Retries.Patient);
                    var inTime = Retries.Before(input.Times.MeetingAt, context.Now());
                    await Task.WhenAll(leaders.Select(leader => SendAsync<object>(context, nameof(SendBrief), new SendBriefInput(input.Key, leader), leader, inTime)));
                    progress = progress with { BriefSent = true };
                    break;

                case CycleDecision.Close:
                    await context.CallActivityAsync(nameof(CloseCycle), input.Key, Retries.Patient);
                    await EndOfAllAsync(checkIns);
                    return await context.CallActivityAsync<CycleOutcome>(nameof(SettleCycle), input.Key, Retries.Patient);
            }
        }
    }

    /// <returns>False where somebody could not be told.</returns>
    private static async Task<bool> EscalateAsync(TaskOrchestrationContext context, CycleInput input)
    {
        var groups = await context.CallActivityAsync<IReadOnlyList<EscalationGroup>>(nameof(PlanEscalations), input.Key, Retries.Patient);
        var inTime = Retries.Before(input.Times.BriefAt, context.Now());
        var told = await Task.WhenAll(groups.Select(g => SendAsync<bool>(context, nameof(SendEscalation), new SendEscalationInput(input.Key, g), g.To, inTime)));

        return told.All(t => t);
    }

    /// <summary>One recipient to whom nothing can be delivered must not keep the others from theirs: it shows as the instance's status.</summary>
    private static async Task<T?> SendAsync<T>(TaskOrchestrationContext context, TaskName activity, object input, PersonId to, TaskOptions retries)
    {
        try
        {
            return await context.CallActivityAsync<T>(activity, input, retries);
        }
        catch (TaskFailedException e)
        {
            context.SetCustomStatus($"{activity} to {to} failed: {e.FailureDetails.ErrorType}");
            return default;
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
