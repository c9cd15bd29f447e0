using PerfServerless.Durable.Execution;
using PerfServerless.Durable.Hub.Processes;

namespace PerfServerless.Durable.Hub.Settings;

/// <summary>How an embedded hub behaves. The defaults suit one organisation on one machine.</summary>
public sealed record HubOptions
{
    /// <summary>The application the hub's rows belong to. A hub created by another application is refused, so that two cannot share one by accident.</summary>
    public string HubId { get; init; } = "PerfServerless";

    /// <summary>How many shards a new hub has; fixed when it is created. An existing hub keeps its own number. 1 to 100.</summary>
    public int Shards { get; init; } = 16;

    /// <summary>How long a lease holds without renewal before a stand-by takes over, by the machine's clock.</summary>
    public TimeSpan LeaseDuration { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the active process renews its lease, and a stand-by looks at it. At most a third of the duration.</summary>
    public TimeSpan LeaseRenewal { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether the lease's holder is known to be gone, so that its lease need not be waited out. By default: a process of this
    /// machine that no longer runs.
    /// </summary>
    public Func<HubProcess, bool> IsHolderGone { get; init; } = HubProcess.IsGone;

    /// <summary>How long a graceful stop waits for turns and activities in flight.</summary>
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many activities run at once.</summary>
    public int MaxConcurrentActivities { get; init; } = 64;

    /// <summary>
    /// The queue in which an activity waits to be run. Queues take turns, so that thousands in one of them keep the next in another no longer
    /// than a round. By default one for each kind of activity.
    /// </summary>
    public Func<ActivityKey, TaskName, string> QueueOf { get; init; } = (_, activity) => activity.Name;

    /// <summary>How many instances of a shard are loaded or committed at once.</summary>
    public int MaxConcurrentTurnsPerShard { get; init; } = 64;

    /// <summary>How many idle instances stay in memory, so that their next turn need not replay from zero.</summary>
    public int WarmInstances { get; init; } = 2_000;

    /// <summary>The most characters an input, a result, an event or a status may have: history carries keys, not documents.</summary>
    public int MaxPayload { get; init; } = 32 * 1024;

    /// <summary>The most events a generation may have before its instance is parked; at half there is a warning.</summary>
    public int MaxHistoryEvents { get; init; } = 5_000;

    /// <summary>The most characters a generation's history may have before its instance is parked; at half there is a warning.</summary>
    public int MaxHistoryCharacters { get; init; } = 2 * 1024 * 1024;

    /// <summary>
    /// How often a turn is tried that fails inside the hub, and how many processes a turn or an activity may bring down once
    /// that is watched for, before its instance is parked.
    /// </summary>
    public int MaxTurnAttempts { get; init; } = 5;

    /// <summary>How many generations may end in their first turn without taking anything in, before the instance is parked as spinning.</summary>
    public int MaxSpins { get; init; } = 100;

    /// <summary>For tests: rebuilds every instance from its history after each turn, and parks it where the two differ.</summary>
    public bool CheckReplay { get; init; }

    /// <summary>Converter, logger and version rules of the orchestrators.</summary>
    public OrchestrationExecutionOptions Execution { get; init; } = OrchestrationExecutionOptions.Default;

    /// <summary>The version of instances that are started without one.</summary>
    public TaskVersion DefaultVersion { get; init; }

    /// <summary>Where the hub's own code and activities run.</summary>
    public HubScheduling Scheduling { get; init; } = HubScheduling.ThreadPool;

    /// <summary>Makes ids for instances that are started without one, and tokens for terms.</summary>
    public Func<string> NewId { get; init; } = () => System.Security.Cryptography.RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>For simulations: carries messages; null delivers them at once.</summary>
    internal ICourier? Courier { get; init; }

    /// <exception cref="ArgumentException">Values that cannot work together, all in one message.</exception>
    internal HubOptions Checked()
    {
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(HubId)) faults.Add("HubId must name the application.");
        if (Shards is < 1 or > 100) faults.Add($"Shards must be 1 to 100, not {Shards}.");
        if (LeaseRenewal <= TimeSpan.Zero || LeaseDuration < LeaseRenewal * 3)
        {
            faults.Add($"LeaseDuration ({LeaseDuration}) must be at least three times LeaseRenewal ({LeaseRenewal}).");
        }
        if (MaxConcurrentActivities < 1 || MaxConcurrentTurnsPerShard < 1 || WarmInstances < 0)
        {
            faults.Add("MaxConcurrentActivities and MaxConcurrentTurnsPerShard must be at least 1, WarmInstances at least 0.");
        }
        if (MaxPayload is < 1 or > 48 * 1024) faults.Add($"MaxPayload must be 1 to 49152 characters, not {MaxPayload}.");
        if (MaxHistoryEvents < 10 || MaxHistoryCharacters < MaxPayload)
        {
            faults.Add("MaxHistoryEvents must be at least 10, and MaxHistoryCharacters at least MaxPayload.");
        }
        if (MaxTurnAttempts < 1 || MaxSpins < 1) faults.Add("MaxTurnAttempts and MaxSpins must be at least 1.");
        return faults.Count == 0 ? this : throw new ArgumentException("The hub's options cannot work: " + string.Join(" ", faults));
    }
}
