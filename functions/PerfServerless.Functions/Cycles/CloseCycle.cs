using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Durable;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Cycles;

/// <summary>Closes a cycle: from now on nothing is taken for it.</summary>
public sealed class CloseCycle(ICycleStore cycles, StaleWrites writes) : TaskActivity<CycleKey, object?>
{
    public override async Task<object?> RunAsync(TaskActivityContext context, CycleKey input)
    {
        var stopping = context.Stopping;
        await writes.DecideAnewAsync(
            async () =>
            {
                if (await cycles.FindAsync(input, stopping) is { Value.State: not CycleState.Closed } read)
                    await cycles.UpdateAsync(read.With(read.Value with { State = CycleState.Closed }), stopping);
            },
            stopping);
        return null;
    }
}
