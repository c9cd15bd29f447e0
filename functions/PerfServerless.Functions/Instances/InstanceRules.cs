using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Durable;

namespace PerfServerless.Functions.Instances;

/// <summary>Which command means something in which state.</summary>
internal static class InstanceRules
{
    /// <returns>Why not; null where it may be done.</returns>
    public static Saying? Refusal(string id, InstanceCommand command, OrchestrationRuntimeStatus state) => command switch
    {
        InstanceCommand.Terminate => Ended(state) ? InstanceWords.NothingToTerminate.Say(id, StateWords.Inside(state)) : null,
        InstanceCommand.Suspend => RefusalToSuspend(id, state),
        InstanceCommand.Resume => RefusalToResume(id, state),
        InstanceCommand.Rewind => state == OrchestrationRuntimeStatus.Failed ? null : InstanceWords.NothingToRewind.Say(id, StateWords.Inside(state)),
        InstanceCommand.Purge => Ended(state) ? null : InstanceWords.NotEnded.Say(id, StateWords.Inside(state)),
    };

    public static bool Ended(OrchestrationRuntimeStatus state) =>
        state is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated or OrchestrationRuntimeStatus.Canceled;

    private static Saying? RefusalToSuspend(string id, OrchestrationRuntimeStatus state)
    {
        if (Ended(state)) return InstanceWords.NothingToSuspend.Say(id, StateWords.Inside(state));
        if (state == OrchestrationRuntimeStatus.Suspended) return InstanceWords.AlreadySuspended.Say(id);
        return state == OrchestrationRuntimeStatus.Blocked ? InstanceWords.ParkedAlready.Say(id) : null;
    }

    private static Saying? RefusalToResume(string id, OrchestrationRuntimeStatus state)
    {
        if (state == OrchestrationRuntimeStatus.Failed) return InstanceWords.RewindInstead.Say(id);
        return state is OrchestrationRuntimeStatus.Suspended or OrchestrationRuntimeStatus.Blocked
            ? null
            : InstanceWords.NothingToResume.Say(id, StateWords.Inside(state));
    }
}
