using PerfServerless.Domain.Ports;
using PerfServerless.Durable;

namespace PerfServerless.Functions.Cycles;

/// <summary>Writes down that a step of a cycle was done; the next decision starts from it.</summary>
public sealed class RecordStep(ICycleStore cycles) : TaskActivity<RecordStepInput, object?>
{
    public override async Task<object?> RunAsync(TaskActivityContext context, RecordStepInput input)
    {
        while (await cycles.FindAsync(input.Cycle, CancellationToken.None) is { } read)
        {
            var done = read.Value with
            {
                EscalatedTo = Math.Max(read.Value.EscalatedTo, input.EscalatedTo ?? 0),
                BriefSent = read.Value.BriefSent || input.BriefSent,
            };
            if (done == read.Value) return null;
            try
            {
                await cycles.UpdateAsync(read.With(done), CancellationToken.None);
                return null;
            }
            catch (StaleWriteException)
            {
                // It was closed in the same moment: write it on what it is now.
            }
        }

        return null;
    }
}
