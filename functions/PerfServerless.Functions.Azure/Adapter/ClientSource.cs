using Official = Microsoft.DurableTask.Client;

namespace PerfServerless.Functions.Azure.Adapter;

/// <summary>
/// The official client, which the worker hands out only with a function's call. The first call brings it, and from then on the
/// services that need it between calls have it.
/// </summary>
public sealed class ClientSource
{
    private readonly TaskCompletionSource known = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Official.DurableTaskClient? client;

    public bool IsKnown => client is not null;

    /// <exception cref="InvalidOperationException">No function was called yet.</exception>
    public Official.DurableTaskClient Client => client
        ?? throw new InvalidOperationException(
            "The worker has not been called yet, so the engine's client is not known; the timer brings it within five minutes.");

    public void Use(Official.DurableTaskClient given)
    {
        client = given;
        known.TrySetResult();
    }

    public Task WhenKnownAsync(CancellationToken cancellationToken) => known.Task.WaitAsync(cancellationToken);
}
