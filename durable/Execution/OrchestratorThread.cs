namespace PerfServerless.Durable.Execution;

/// <summary>
/// Where orchestrator code runs: on the thread of the turn, one continuation after another. A continuation that arrives from
/// elsewhere is not run: the orchestrator awaited something that is not the context's.
/// </summary>
internal sealed class OrchestratorThread : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> posted = new();
    private int owner;
    private volatile bool strayed;

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

    public override SynchronizationContext CreateCopy() => this;
}
