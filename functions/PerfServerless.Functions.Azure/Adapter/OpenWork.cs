using System.Text.Json;

namespace PerfServerless.Functions.Azure.Adapter;

/// <summary>What an orchestration has started and not yet seen the end of. The official engine lets it end only when nothing of it is left.</summary>
internal sealed class OpenWork
{
    private readonly List<Task> calls = [];
    private readonly List<CancellationTokenSource> timers = [];

    public bool AnyCall => calls.Exists(c => !c.IsCompleted);

    public Task<JsonElement?> Call(Task<JsonElement?> call)
    {
        calls.RemoveAll(c => c.IsCompleted);
        calls.Add(call);
        return call;
    }

    /// <returns>The token under which the timer is to be made.</returns>
    public CancellationToken Timer(CancellationToken cancellationToken)
    {
        var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timers.Add(timer);
        return timer.Token;
    }

    /// <summary>A timer that nobody waits for any more would keep the instance running until it fires.</summary>
    public void CancelTimers()
    {
        foreach (var timer in timers)
        {
            timer.Cancel();
            timer.Dispose();
        }

        timers.Clear();
    }

    /// <summary>Completes when every call has, however it ended.</summary>
    public async Task DrainAsync()
    {
        while (calls.Find(c => !c.IsCompleted) is { } call)
        {
            try
            {
                await call;
            }
            catch (Exception)
            {
                // How it ended is for whoever awaited it; the orchestration has its own end.
            }
        }
    }
}
