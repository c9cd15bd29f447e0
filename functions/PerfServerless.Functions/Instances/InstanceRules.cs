using PerfServerless.Domain.Words;
using PerfServerless.Durable;

namespace PerfServerless.Functions.Instances;

/// <summary>Which command means something in which state.</summary>
public static class InstanceRules
{
    /// <returns>Why not; null where it may be done.</returns>
    public static Saying? Refusal(string id, InstanceCommand command, OrchestrationRuntimeStatus state) => command switch
    {
        InstanceCommand.Terminate when Ended(state) => InstanceWords.NothingToTerminate.Say(id, StateWords.Inside(state)),
        InstanceCommand.Suspend when Ended(state) => InstanceWords.NothingToSuspend.Say(id, StateWords.Inside(state)),
        InstanceCommand.Suspend when state == OrchestrationRuntimeStatus.Suspended => InstanceWords.AlreadySuspended.Say(id),
        InstanceCommand.Suspend when state == OrchestrationRuntimeStatus.Blocked => InstanceWords.ParkedAlready.Say(id),
        InstanceCommand.Resume when state == OrchestrationRuntimeStatus.Failed => InstanceWords.RewindInstead.Say(id),
        InstanceCommand.Resume when state is not (OrchestrationRuntimeStatus.Suspended or OrchestrationRuntimeStatus.Blocked) => InstanceWords.NothingToResume.Say(id, StateWords.Inside(state)),
        InstanceCommand.Rewind when state != OrchestrationRuntimeStatus.Failed => InstanceWords.NothingToRewind.Say(id, StateWords.Inside(state)),
        InstanceCommand.Purge when !Ended(state) => InstanceWords.NotEnded.Say(id, StateWords.Inside(state)),
        _ => null,
    };

    public static bool Ended(OrchestrationRuntimeStatus state) =>
        state is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated or OrchestrationRuntimeStatus.Canceled;
}
