namespace PerfServerless.Durable.Execution;

/// <summary>
/// Where orchestrator code runs: on the thread of the turn, one continuation after another. A continuation that arrives from
/// elsewhere is not run: the orchestrator awaited something that is not the context's.
/// </summary>
internal sealed class OrchestratorThread : SynchronizationContext
{
    // Long enough for a contended lock inside a library, short enough to notice code that blocks on a task of its own context.
    private const int LongestBlockMilliseconds = 2_000;
    private const int TimedOut = 0x102;

    private readonly Queue<(SendOrPostCallback Callback, object? State)> posted = new();
    private int owner;
    private volatile bool strayed;

    public OrchestratorThread() => SetWaitNotificationRequired();

    /// <summary>Whether anything came from another thread, now or between the turns.</summary>
    public bool Strayed => strayed;

    public bool IsCurrent => Volatile.Read(ref owner) == Environment.CurrentManagedThreadId;

    public void Stray() => strayed = true;

    public void Run(Action turn)
    {
        var before = Current;
        SetSynchronizationContext(this);
        Volatile.Write(ref owner, Environment.CurrentManagedThreadId);
        try
        {
            turn();
        }
        finally
        {
            Volatile.Write(ref owner, 0);
            SetSynchronizationContext(before);
        }
    }

    /// <summary>Runs what was posted, until nothing is left.</summary>
    public void Drain()
    {
        while (posted.TryDequeue(out var next)) next.Callback(next.State);
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsCurrent) posted.Enqueue((d, state));
        else Stray();
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        Guard();
        d(state);
    }

    /// <exception cref="InvalidOperationException">The caller is not on the orchestrator's thread.</exception>
    public void Guard()
    {
        if (IsCurrent) return;

        Stray();
        throw new InvalidOperationException(
            "The orchestration context was used outside its orchestrator's thread. Await only the context's tasks, without ConfigureAwait(false) or Task.Run.");
    }

    /// <summary>Code that blocks the thread on a task of its own context would block it for ever: it is stopped and its instance parked.</summary>
    public override int Wait(IntPtr[] waitHandles, bool waitAll, int millisecondsTimeout)
    {
        var limited = millisecondsTimeout is < 0 or > LongestBlockMilliseconds;
        var outcome = WaitHelper(waitHandles, waitAll, limited ? LongestBlockMilliseconds : millisecondsTimeout);
        if (outcome != TimedOut || !limited || !IsCurrent) return outcome;

        Stray();
        throw new InvalidOperationException("The orchestrator blocks its thread. Await the context's tasks; do not use Wait or Result on them.");
    }

    public override SynchronizationContext CreateCopy() => this;
}
