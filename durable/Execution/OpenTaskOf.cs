using PerfServerless.Durable.Conversion;

namespace PerfServerless.Durable.Execution;

/// <param name="converter">Reads the answer; null where nobody asked for its value.</param>
internal sealed class OpenTask<T>(OpenTaskKind kind, string name, DataConverter? converter) : OpenTask(kind, name)
{
    // Continuations run inline, inside Complete: the order of events is the order in which the orchestrator goes on.
    private readonly TaskCompletionSource<T> source = new();
    private CancellationTokenRegistration registration;

    public Task<T> Task => source.Task;

    public override bool IsDone => source.Task.IsCompleted;

    public void CancelWith(CancellationTokenRegistration on) => registration = on;

    public override void Complete(string? data)
    {
        registration.Unregister();
        T value;
        try
        {
            value = converter is null ? default! : converter.Deserialize<T>(data)!;
        }
        catch (Exception unreadable)
        {
            source.TrySetException(unreadable);
            return;
        }

        source.TrySetResult(value);
    }

    public override void Fail(Exception failure)
    {
        registration.Unregister();
        source.TrySetException(failure);
    }

    public override void Cancel(CancellationToken cancellationToken) => source.TrySetCanceled(cancellationToken);
}
