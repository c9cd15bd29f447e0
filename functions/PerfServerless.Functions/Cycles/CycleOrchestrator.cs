using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Durable;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Escalations;
using PerfServerless.Functions.Orchestration;

namespace PerfServerless.Functions.Cycles;

/// <summary>
/// One cycle: opens the collection, escalates, sends the brief, and closes at the meeting. What comes next is decided in an activity and
/// recorded; here it is only done. What each owner is asked runs at his own desk.
/// </summary>
public sealed class CycleOrchestrator : TaskOrchestrator<CycleInput, CycleOutcome>
{
    public override async Task<CycleOutcome> RunAsync(TaskOrchestrationContext context, CycleInput input)
    {
        var changed = context.WaitForExternalEvent<string>(ReviewEvents.Changed);
        while (true)
        {
            switch (await context.CallActivityAsync<CycleStep>(nameof(DecideCycle), input, Retries.Patient))
            {
                case CycleStep.Wait(var until, var told):
                    if (await context.UntilAsync(until, changed)) break;

                    var person = new PersonId(await changed);
                    changed = context.WaitForExternalEvent<string>(ReviewEvents.Changed);
                    if (told) await context.CallActivityAsync(nameof(RefreshEscalations), new RefreshEscalationsInput(input.Key, person), Retries.Patient);
                    break;
                case CycleStep.Open:
                    await context.CallActivityAsync(nameof(OpenCycle), input, Retries.Patient);
                    break;
                case CycleStep.Escalate(var level, var giveUpAt):
                    // Whom the channel then refuses is passed over when it is planned anew: the line goes on above him.
                    if (!await EscalateAsync(context, input.Key, level, giveUpAt)) await EscalateAsync(context, input.Key, level, giveUpAt);
                    await context.CallActivityAsync(nameof(RecordStep), new RecordStepInput(input.Key, EscalatedTo: level), Retries.Patient);
                    break;
                case CycleStep.SendBrief(var giveUpAt):
                    var leaders = await context.CallActivityAsync<IReadOnlyList<PersonId>>(nameof(CompileBrief), input.Key, Retries.Patient);
                    var inTime = Retries.Before(giveUpAt, context.Now());
                    await Task.WhenAll(
                        leaders.Select(leader => SendAsync<object>(context, nameof(SendBrief), new SendBriefInput(input.Key, leader), leader, inTime)));
                    await context.CallActivityAsync(nameof(RecordStep), new RecordStepInput(input.Key, BriefSent: true), Retries.Patient);
                    break;
                case CycleStep.Close:
                    await context.CallActivityAsync(nameof(CloseCycle), input.Key, Retries.Patient);
                    return await context.CallActivityAsync<CycleOutcome>(nameof(SettleCycle), input.Key, Retries.Patient);
            }
        }
    }

    /// <returns>False where somebody could not be told.</returns>
    private static async Task<bool> EscalateAsync(TaskOrchestrationContext context, CycleKey cycle, int level, DateTimeOffset giveUpAt)
    {
        var groups = await context.CallActivityAsync<IReadOnlyList<EscalationGroup>>(
            nameof(PlanEscalations), new PlanEscalationsInput(cycle, level), Retries.Patient);
        var inTime = Retries.Before(giveUpAt, context.Now());
        var told = await Task.WhenAll(groups.Select(g => SendAsync<bool>(context, nameof(SendEscalation), new SendEscalationInput(cycle, g), g.To, inTime)));
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
            context.SetCustomStatus(SelfStatusWords.SendingFailed.Say(activity.Name, to.Value, e.FailureDetails.ErrorType));
            return default;
        }
    }
}
