namespace PerfServerless.Functions.Outbox;

/// <summary>
/// Whoever waits for an answer goes before what orchestrations do about it: where many answer at once, the first one's events would otherwise
/// set work going that the others' answers have to wait for.
/// </summary>
/// <param name="machine">The machine's clock.</param>
public sealed class PeopleFirst(TimeProvider machine)
{
    private readonly Lock gate = new();
    private TaskCompletionSource? nobody;
    private int waiting;

    /// <summary>Somebody waits from here on, until what is returned is disposed.</summary>
    public IDisposable Waits()
    {
        lock (gate)
        {
            if (waiting++ == 0) nobody = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return new Wait(this);
    }

    /// <summary>Completes when nobody waits, or after this time.</summary>
    public async Task WhenNobodyWaitsAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        Task? waits;
        lock (gate) waits = nobody?.Task;
        if (waits is null || atMost <= TimeSpan.Zero) return;

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(waits, Task.Delay(atMost, machine, enough.Token));
        await enough.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private void Left()
    {
        TaskCompletionSource? all = null;
        lock (gate)
        {
            if (--waiting == 0) (all, nobody) = (nobody, null);
        }

        all?.SetResult();
    }

    private sealed class Wait(PeopleFirst people) : IDisposable
    {
        private PeopleFirst? people = people;

        public void Dispose() => Interlocked.Exchange(ref people, null)?.Left();
    }
}
