namespace PerfServerless.Bot.Inbound;

/// <summary>Runs what belongs to one person one after the other, in the order in which it came; different people do not wait for each other.</summary>
internal sealed class PersonLanes
{
    private readonly Dictionary<string, Task> tails = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public Task<T> RunAsync<T>(string lane, Func<Task<T>> work)
    {
        lock (gate)
        {
            var before = tails.GetValueOrDefault(lane, Task.CompletedTask);
            var run = AfterAsync(before, work);

            // What only tidies up after a turn is not given up with anything: a lane left behind would never be forgotten.
            var tail = run.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            tails[lane] = tail;
            tail.ContinueWith(done => Forget(lane, done), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return run;
        }
    }

    private static async Task<T> AfterAsync<T>(Task before, Func<Task<T>> work)
    {
        await before;
        await Task.Yield(); // never run inside the lock of whoever asked
        return await work();
    }

    private void Forget(string lane, Task done)
    {
        lock (gate)
        {
            if (tails.TryGetValue(lane, out var tail) && tail == done) tails.Remove(lane);
        }
    }
}
