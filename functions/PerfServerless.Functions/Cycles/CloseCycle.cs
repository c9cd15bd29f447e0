using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Cycles;

/// <summary>Closes a cycle: from now on nothing is taken for it.</summary>
/// <remarks>
/// A cycle's own orchestration has just looked whether its time has come. Where that failed, its cadence closes it, and its meeting may have
/// moved since: it is closed at the meeting as it is now.
/// </remarks>
public sealed class CloseCycle(ICycleStore cycles, MovedCycles moved, StaleWrites writes, BusinessTime business) : TaskActivity<CycleKey, DateTimeOffset?>
{
    /// <returns>When its meeting is, where that is still to come; null where it is closed.</returns>
    public override async Task<DateTimeOffset?> RunAsync(TaskActivityContext context, CycleKey input)
    {
        var stopping = context.Stopping;
        if (context.Key?.InstanceId != InstanceIds.Cycle(input) && await LaterAsync(input, stopping) is { } later) return later;

        await writes.DecideAnewAsync(
            async () =>
            {
                if (await cycles.FindAsync(input, stopping) is { Value.State: not CycleState.Closed } read)
                    await cycles.UpdateAsync(read.With(read.Value with { State = CycleState.Closed }), stopping);
            },
            stopping);
        return null;
    }

    private async Task<DateTimeOffset?> LaterAsync(CycleKey key, CancellationToken cancellationToken)
    {
        if (await cycles.FindAsync(key, cancellationToken) is not { Value: { State: not CycleState.Closed } cycle }) return null;

        var stand = await moved.FollowAsync(new(key, cycle.MeetingDay, cycle.Times), cancellationToken);
        return !stand.IsCalledOff && stand.Times.MeetingAt > business.Now ? stand.Times.MeetingAt : null;
    }
}
