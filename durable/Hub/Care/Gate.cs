namespace PerfServerless.Durable.Hub.Care;

/// <summary>
/// Lets one through at a time, in the order in which they came. Safe from any thread; whoever waited goes on under the
/// scheduler it waited on.
/// </summary>
internal sealed class Gate
{
    private readonly Lock gate = new();
    private readonly Queue<TaskCompletionSource> waiting = new();
    private bool isTaken;
    private bool isClosed;

    /// <exception cref="OperationCanceledException">The gate was closed.</exception>
    public Task EnterAsync()
    {
        lock (gate)
        {
            if (isClosed) return Task.FromCanceled(new CancellationToken(canceled: true));
            if (!isTaken)
            {
                isTaken = true;
                return Task.CompletedTask;
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(turn);
            return turn.Task;
        }
    }

    public void Leave()
    {
        lock (gate)
        {
            if (waiting.TryDequeue(out var next)) next.SetResult();
            else isTaken = false;
        }
    }

    /// <summary>Turns away whoever waits, or comes later.</summary>
    public void Close()
    {
        lock (gate)
        {
            isClosed = true;
            while (waiting.TryDequeue(out var turn)) turn.SetCanceled();
        }
    }
}
