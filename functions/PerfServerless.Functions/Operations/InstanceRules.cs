using PerfServerless.Durable;

namespace PerfServerless.Functions.Operations;

/// <summary>Which command means something in which state.</summary>
public static class InstanceRules
{
    /// <returns>Why not, as the rest of a sentence that begins with the instance's id; null where it may be done.</returns>
    public static string? Refusal(InstanceCommand command, OrchestrationRuntimeStatus state) => command switch
    {
        InstanceCommand.Terminate when Ended(state) => $"has ended already ({state}); there is nothing to terminate.",
        InstanceCommand.Suspend when Ended(state) => $"has ended already ({state}); there is nothing to suspend.",
        InstanceCommand.Suspend when state == OrchestrationRuntimeStatus.Suspended => "is suspended already.",
        InstanceCommand.Suspend when state == OrchestrationRuntimeStatus.Blocked => "is parked and does nothing; resume it after a fix, or terminate it.",
        InstanceCommand.Resume when state == OrchestrationRuntimeStatus.Failed => "has failed; rewind it to run again what failed.",
        InstanceCommand.Resume when state is not (OrchestrationRuntimeStatus.Suspended or OrchestrationRuntimeStatus.Blocked) => $"is neither suspended nor parked ({state}); there is nothing to resume.",
        InstanceCommand.Rewind when state != OrchestrationRuntimeStatus.Failed => $"has not failed ({state}); only a failed one can be rewound.",
        InstanceCommand.Purge when !Ended(state) => $"has not ended ({state}); terminate it first.",
        _ => null,
    };

    public static bool Ended(OrchestrationRuntimeStatus state) =>
        state is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated or OrchestrationRuntimeStatus.Canceled;
}
