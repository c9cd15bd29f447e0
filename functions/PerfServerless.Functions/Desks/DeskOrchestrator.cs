using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Durable;
using PerfServerless.Functions.Orchestration;

namespace PerfServerless.Functions.Desks;

/// <summary>
/// A person's desk: asks and reminds him for all reviews together. It interprets what was decided, and waits for ever: cycles, answers and
/// people who come or go wake it.
/// </summary>
public sealed class DeskOrchestrator : TaskOrchestrator<DeskInput, string>
{
    /// <summary>After so many steps it goes on with an empty history; part of the replay contract.</summary>
    private const int StepsAGeneration = 20;

    public override async Task<string> RunAsync(TaskOrchestrationContext context, DeskInput input)
    {
        var changed = context.WaitForExternalEvent<string>(ReviewEvents.Changed);
        for (var steps = 0; steps < StepsAGeneration; steps++)
        {
            var step = await context.CallActivityAsync<DeskStep>(nameof(DecideDesk), input, Retries.Patient);
            var goesOn = await step.Match(wait: w => WaitAsync(w.Until), send: SendAsync, leave: _ => Task.FromResult(false), tell: TellAsync);
            if (!goesOn) return "the person left";
        }

        context.ContinueAsNew(input);
        return "went on";

        async Task<bool> WaitAsync(DateTimeOffset? until)
        {
            if (until is { } moment && await context.UntilAsync(moment, changed)) return true;

            await changed;
            changed = context.WaitForExternalEvent<string>(ReviewEvents.Changed);
            return true;
        }

        // What could not be sent now is not tried at once again: something must change, or time pass.
        async Task<bool> SendAsync(DeskStep.Send send) =>
            await context.CallActivityAsync<bool>(nameof(SendForm), new SendFormInput(input.Desk, send.Form), Retries.Patient)
            || await WaitAsync(context.Now() + send.RetryAfter);

        async Task<bool> TellAsync(DeskStep.Tell tell) =>
            await context.CallActivityAsync<bool>(nameof(SendNotice), new SendNoticeInput(input.Desk, tell.Notice), Retries.Patient)
            || await WaitAsync(context.Now() + tell.RetryAfter);
    }
}
