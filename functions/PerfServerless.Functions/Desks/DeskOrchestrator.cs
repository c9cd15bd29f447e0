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
            switch (await context.CallActivityAsync<DeskStep>(nameof(DecideDesk), input, Retries.Patient))
            {
                case DeskStep.Leave:
                    return "the person left";
                case DeskStep.Wait(var until):
                    await WaitAsync(until);
                    break;
                case DeskStep.Send(var form, var retryAfter):
                    // What could not be sent now is not tried at once again: something must change, or time pass.
                    if (!await context.CallActivityAsync<bool>(nameof(SendForm), new SendFormInput(input.Desk, form), Retries.Patient))
                        await WaitAsync(context.Now() + retryAfter);
                    break;
            }
        }

        context.ContinueAsNew(input);
        return "went on";

        async Task WaitAsync(DateTimeOffset? until)
        {
            if (until is { } moment && await context.UntilAsync(moment, changed)) return;
            await changed;
            changed = context.WaitForExternalEvent<string>(ReviewEvents.Changed);
        }
    }
}
