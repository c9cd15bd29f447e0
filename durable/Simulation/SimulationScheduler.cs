namespace PerfServerless.Durable.Simulation;

/// <summary>Runs everything on one thread, in an order that a seed decides; time moves only when nothing else can.</summary>
/// <param name="mostSteps">So many tasks may run; more is taken for going on for ever.</param>
public sealed class SimulationScheduler(Random random, ManualClock clock, int mostSteps = 5_000_000) : TaskScheduler
{
    private readonly List<Task> ready = [];
    private Thread? own;
    private volatile string? escape;

    /// <summary>Called whenever nothing is left to do at a moment, before time moves on.</summary>
    public Action? Quiet { get; set; }

    /// <summary>Runs to the end of <paramref name="main"/>.</summary>
    /// <exception cref="InvalidOperationException">Nothing can go on, it goes on for ever, or something went on on another thread.</exception>
    public void Run(Func<Task> main)
    {
        own = Thread.CurrentThread;
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var running = Task.Factory.StartNew(main, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();
            for (var steps = 0; !running.IsCompleted; steps++)
            {
                if (escape is { } from) throw new InvalidOperationException($"The simulation was left for another thread, which came back here:\n{from}");
                if (steps > mostSteps) throw new InvalidOperationException($"The simulation does not come to an end; it is {clock.GetUtcNow():O}.");
                if (RunOne()) continue;

                Quiet?.Invoke();
                if (ready.Count > 0) continue; // what was quiet found something to do
                if (!clock.AdvanceToNextTimer()) throw new InvalidOperationException("The simulation is stuck: nothing is ready and no timer is set.");
            }

            running.GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    protected override void QueueTask(Task task)
    {
        ArgumentNullException.ThrowIfNull(task);
        // What is done elsewhere is done at no moment of this clock: sometimes in time, sometimes years later.
        if (own is { } thread && thread != Thread.CurrentThread)
        {
            escape ??= Environment.StackTrace;
            return;
        }

        ready.Add(task);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => ready;

    private bool RunOne()
    {
        if (ready.Count == 0) return false;

        var at = random.Next(ready.Count);
        var task = ready[at];
        ready.RemoveAt(at);
        TryExecuteTask(task);
        return true;
    }
}
