namespace PerfServerless.Durable.Hub.Instances;

/// <summary>Runs one thing at a time, so that what belongs to it needs no locks. Safe from any thread.</summary>
internal sealed class Lane(TaskScheduler scheduler)
{
    // Once posted, a thing is done whatever ends meanwhile: it looks by itself at whether its term still runs.
    private static readonly CancellationToken Always = CancellationToken.None;

    /// <summary>Does something, some time.</summary>
    public void Post(Action action) => _ = Task.Factory.StartNew(action, Always, TaskCreationOptions.DenyChildAttach, scheduler);

    /// <summary>Does something and tells how it ended.</summary>
    /// <param name="action">Asynchronous itself: handing on the task of somebody else, it would be told off the lane how that ended.</param>
    public Task RunAsync(Func<Task> action) => Task.Factory.StartNew(action, Always, TaskCreationOptions.DenyChildAttach, scheduler).Unwrap();

    /// <inheritdoc cref="RunAsync(Func{Task})"/>
    public Task<T> RunAsync<T>(Func<Task<T>> action) => Task.Factory.StartNew(action, Always, TaskCreationOptions.DenyChildAttach, scheduler).Unwrap();
}
