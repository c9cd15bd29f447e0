namespace PerfServerless.Bot.Inbound;

/// <summary>
/// Runs what belongs to one person one after the other; different people do not wait for each other. It runs in the order in which it
/// came, but what overtakes goes before all that waits and does not.
/// </summary>
internal sealed class PersonLanes
{
    private readonly Dictionary<string, Lane> lanes = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public Task<T> RunAsync<T>(string lane, Func<Task<T>> work, bool overtakes = false)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            var isNew = !lanes.TryGetValue(lane, out var waiting);
            if (isNew) lanes[lane] = waiting = new Lane();

            (overtakes ? waiting!.First : waiting!.Then).Enqueue(() => RunAsync(work, done));
            if (isNew) _ = EmptyAsync(lane, waiting);
        }

        return done.Task;
    }

    private static async Task RunAsync<T>(Func<Task<T>> work, TaskCompletionSource<T> done)
    {
        try
        {
            done.SetResult(await work());
        }
        catch (OperationCanceledException e)
        {
            done.SetCanceled(e.CancellationToken);
        }
        catch (Exception e)
        {
            done.SetException(e);
        }
    }

    private async Task EmptyAsync(string name, Lane lane)
    {
        await Task.Yield(); // never run inside the lock of whoever asked
        while (Next(name, lane) is { } next) await next();
    }

    private Func<Task>? Next(string name, Lane lane)
    {
        lock (gate)
        {
            if (lane.First.TryDequeue(out var next) || lane.Then.TryDequeue(out next)) return next;

            lanes.Remove(name);
            return null;
        }
    }

    private sealed class Lane
    {
        public Queue<Func<Task>> First { get; } = new();

        public Queue<Func<Task>> Then { get; } = new();
    }
}
