using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Durable;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Climbs;
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
            var step = await context.CallActivityAsync<CycleStep>(nameof(DecideCycle), input, Retries.Patient);
            if (step is CycleStep.Wait { Anew: true })
            {
                context.ContinueAsNew(input); // all it has to know is stored
                return new(0, 0, 0, 0, 0);
            }

            var outcome = await step.Match(
                wait: WaitAsync,
                open: _ => OpenAsync(context, input),
                escalate: s => EscalateAsync(context, input.Key, s),
                sendBrief: s => SendBriefAsync(context, input.Key, s),
                close: _ => CloseAsync(context, input.Key));
            if (outcome is not null) return outcome;
        }

        async Task<CycleOutcome?> WaitAsync(CycleStep.Wait wait)
        {
            if (await context.UntilAsync(wait.Until, changed)) return null;

            var person = new PersonId(await changed);
            changed = context.WaitForExternalEvent<string>(ReviewEvents.Changed);
            if (wait.Told) await context.CallActivityAsync(nameof(RefreshEscalations), new RefreshEscalationsInput(input.Key, person), Retries.Patient);
            return null;
        }
    }

    private static async Task<CycleOutcome?> OpenAsync(TaskOrchestrationContext context, CycleInput input)
    {
        await context.CallActivityAsync(nameof(OpenCycle), input, Retries.Patient);
        return null;
    }

    private static async Task<CycleOutcome?> EscalateAsync(TaskOrchestrationContext context, CycleKey cycle, CycleStep.Escalate step)
    {
        // Whom the channel then refuses is passed over when it is planned anew: the line goes on above him.
        if (!await TellAsync(context, cycle, step.Level, step.GiveUpAt)) await TellAsync(context, cycle, step.Level, step.GiveUpAt);
        await context.CallActivityAsync(nameof(RecordStep), new RecordStepInput(cycle, EscalatedTo: step.Level), Retries.Patient);
        return null;
    }

    private static async Task<CycleOutcome?> SendBriefAsync(TaskOrchestrationContext context, CycleKey cycle, CycleStep.SendBrief step)
    {
        var leaders = await context.CallActivityAsync<IReadOnlyList<PersonId>>(nameof(CompileBrief), cycle, Retries.Patient);
        var inTime = Retries.Before(step.GiveUpAt, context.Now());
        var held = await Task.WhenAll(leaders.Select(
            leader => SendAsync<DateTimeOffset?>(context, nameof(SendBrief), new SendBriefInput(cycle, leader), leader, inTime)));
        await context.CallActivityAsync(nameof(RecordStep), new RecordStepInput(cycle, BriefSent: true, BriefHeldUntil: held.Min()), Retries.Patient);
        return null;
    }

    private static async Task<CycleOutcome?> CloseAsync(TaskOrchestrationContext context, CycleKey cycle)
    {
        await context.CallActivityAsync(nameof(CloseCycle), cycle, Retries.Patient);
        return await context.CallActivityAsync<CycleOutcome>(nameof(SettleCycle), cycle, Retries.Patient);
    }

    /// <returns>False where somebody could not be told.</returns>
    private static async Task<bool> TellAsync(TaskOrchestrationContext context, CycleKey cycle, int level, DateTimeOffset giveUpAt)
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
