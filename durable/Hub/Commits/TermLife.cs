namespace PerfServerless.Durable.Hub.Commits;

/// <summary>How far a term is: it begins once all is read, and ends when another process takes over or this one stops. Safe from any thread.</summary>
internal sealed class TermLife : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource<HubFencedException> fenced = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TermLife() => Stopping = stopping.Token;

    /// <summary>Whether turns may begin: all is read, and the term has not ended.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Cancelled when the term has ended; whatever still runs leaves.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>Completes when another process has taken over.</summary>
    public Task<HubFencedException> Fenced => fenced.Task;

    /// <summary>Completes when the term has ended.</summary>
    public Task Ended => ended.Task;

    public void Begin() => IsRunning = true;

    public void Fence(HubFencedException e)
    {
        IsRunning = false;
        fenced.TrySetResult(e);
    }

    public void End()
    {
        IsRunning = false;
        stopping.Cancel();
        ended.TrySetResult();
    }

    public void Dispose() => stopping.Dispose();
}
