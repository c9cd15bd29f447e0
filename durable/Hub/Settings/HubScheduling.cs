namespace PerfServerless.Durable.Hub.Settings;

/// <summary>
/// Where the hub's code runs. A lane runs one thing at a time: each shard has its own, so that its state needs no locks. A
/// simulation gives all lanes one scheduler of its own, and with it decides every order.
/// </summary>
/// <param name="NewLane">Makes a scheduler that runs one task at a time.</param>
/// <param name="Activities">Runs activities.</param>
public sealed record HubScheduling(Func<TaskScheduler> NewLane, TaskScheduler Activities)
{
    public static HubScheduling ThreadPool { get; } = new(() => new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler, TaskScheduler.Default);
}
