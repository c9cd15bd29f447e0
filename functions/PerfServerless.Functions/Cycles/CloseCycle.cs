using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Durable;

namespace PerfServerless.Functions.Cycles;

/// <summary>Closes a cycle: from now on nothing is taken for it.</summary>
public sealed class CloseCycle(ICycleStore cycles) : TaskActivity<CycleKey, object?>
{
    public override async Task<object?> RunAsync(TaskActivityContext context, CycleKey input)
    {
        while (await cycles.FindAsync(input, CancellationToken.None) is { Value.State: not CycleState.Closed } read)
        {
            try
            {
                await cycles.UpdateAsync(read.With(read.Value with { State = CycleState.Closed }), CancellationToken.None);
            }
            catch (StaleWriteException)
            {
                // Read again: somebody else may have closed it.
            }
        }

        return null;
    }
}
