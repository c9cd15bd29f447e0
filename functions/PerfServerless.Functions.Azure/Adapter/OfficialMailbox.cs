using System.Text.Json;
using Official = Microsoft.DurableTask;

namespace PerfServerless.Functions.Azure.Adapter;

/// <summary>
/// Events as our hub hands them out: first come, first served on both sides, and a waiter that was cancelled takes none. The official
/// engine serves its newest waiter first, cancelled or not, so it is only ever given one a name, which is never cancelled.
/// </summary>
internal sealed class OfficialMailbox(Official.TaskOrchestrationContext official)
{
    private readonly Dictionary<string, Box> boxes = new(StringComparer.OrdinalIgnoreCase);

    public Task<JsonElement?> WaitAsync(string name, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<JsonElement?>(cancellationToken);

        if (!boxes.TryGetValue(name, out var box)) boxes.Add(name, box = new Box());
        if (box.Kept.TryDequeue(out var kept)) return Task.FromResult(kept);

        // Its continuation runs inside of SetResult, on the orchestrator's thread, as those of the engine's own tasks do.
        var waiter = new TaskCompletionSource<JsonElement?>();
        box.Waiters.Enqueue(waiter);
        _ = ListenAsync(name, box);
        return cancellationToken.CanBeCanceled ? CancellableAsync(waiter, cancellationToken) : waiter.Task;
    }

    /// <summary>Sends this instance what was taken for a waiter that had been cancelled, before the engine sends what nobody took.</summary>
    public void Resend()
    {
        foreach (var (name, box) in boxes)
        {
            while (box.Kept.TryDequeue(out var kept)) official.SendEvent(official.InstanceId, name, kept ?? OfficialPayload.Null);
        }
    }

    // While an event is handed over nothing listens, so that the code it wakes can take the next one at once.
    private async Task ListenAsync(string name, Box box)
    {
        try
        {
            while (!box.Listens && box.AnybodyWaits)
            {
                box.Listens = true;
                var payload = await official.WaitForExternalEvent<JsonElement?>(name);
                box.Listens = false;
                box.Deliver(payload);
            }
        }
        catch (Exception e)
        {
            box.Fail(e); // nobody awaits this loop: whoever waits for an event must hear why none can come
        }
    }

    private static async Task<JsonElement?> CancellableAsync(TaskCompletionSource<JsonElement?> waiter, CancellationToken cancellationToken)
    {
        using (cancellationToken.Register(() => waiter.TrySetCanceled(cancellationToken))) return await waiter.Task;
    }

    private sealed class Box
    {
        public Queue<JsonElement?> Kept { get; } = new();

        public Queue<TaskCompletionSource<JsonElement?>> Waiters { get; } = new();

        /// <summary>The official context waits for us.</summary>
        public bool Listens { get; set; }

        public bool AnybodyWaits => Waiters.Any(w => !w.Task.IsCompleted);

        public void Deliver(JsonElement? payload)
        {
            while (Waiters.TryDequeue(out var waiter))
            {
                if (waiter.TrySetResult(payload)) return;
            }

            Kept.Enqueue(payload);
        }

        public void Fail(Exception e)
        {
            while (Waiters.TryDequeue(out var waiter)) waiter.TrySetException(e);
        }
    }
}
