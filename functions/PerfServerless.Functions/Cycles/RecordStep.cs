using PerfServerless.Domain.Ports;
using PerfServerless.Durable;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Cycles;

/// <summary>Writes down that a step of a cycle was done; the next decision starts from it.</summary>
public sealed class RecordStep(ICycleStore cycles, StaleWrites writes) : TaskActivity<RecordStepInput, object?>
{
    public override async Task<object?> RunAsync(TaskActivityContext context, RecordStepInput input)
    {
        // A cycle that was closed in the same moment keeps that: the step is written on what it is now.
        await writes.DecideAnewAsync(() => TryRecordAsync(input, context.Stopping), context.Stopping);
        return null;
    }

    private async Task TryRecordAsync(RecordStepInput input, CancellationToken cancellationToken)
    {
        if (await cycles.FindAsync(input.Cycle, cancellationToken) is not { } read) return;

        var done = read.Value with
        {
            EscalatedTo = Math.Max(read.Value.EscalatedTo, input.EscalatedTo ?? 0),
            BriefSent = read.Value.BriefSent || input.BriefSent,
            BriefHeldUntil = input.BriefSent ? input.BriefHeldUntil : read.Value.BriefHeldUntil,
        };
        if (done != read.Value) await cycles.UpdateAsync(read.With(done), cancellationToken);
    }
}
