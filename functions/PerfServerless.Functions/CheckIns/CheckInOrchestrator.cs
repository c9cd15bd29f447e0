using PerfServerless.Domain.Reviews;
using PerfServerless.Durable;
using PerfServerless.Functions.Orchestration;

namespace PerfServerless.Functions.CheckIns;

/// <summary>One owner's check-in in one cycle: interprets the ladder's decisions until nothing is owed any more or the cycle closes.</summary>
public sealed class CheckInOrchestrator : TaskOrchestrator<CheckInInput, RequestState>
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    public override async Task<RequestState> RunAsync(TaskOrchestrationContext context, CheckInInput input)
    {
        var changed = context.WaitForExternalEvent<string>(ReviewEvents.Changed);

        while (true)
        {
            var progress = await context.CallActivityAsync<CheckInProgress>(nameof(LoadCheckIn), input.Request, Retries.Patient);

            switch (LadderPolicy.Decide(input.Times, progress, context.Now()))
            {
                case LadderDecision.Wait(var until):
                    await WaitAsync(until);
                    break;
                case LadderDecision.Send(var message):
                    // What could not be sent now is not tried at once again: something must change, or an hour pass.
                    if (!await context.CallActivityAsync<bool>(nameof(SendForm), new SendFormInput(input.Request, message), Retries.Patient)) await WaitAsync(context.Now() + Pause);
                    break;
                case LadderDecision.Stop:
                    return await context.CallActivityAsync<RequestState>(nameof(FinishCheckIn), input.Request, Retries.Patient);
            }
        }

        async Task WaitAsync(DateTimeOffset until)
        {
            if (!await context.UntilAsync(until, changed)) changed = context.WaitForExternalEvent<string>(ReviewEvents.Changed);
        }
    }
}
