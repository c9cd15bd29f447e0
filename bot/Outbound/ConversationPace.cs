namespace PerfServerless.Bot.Outbound;

/// <summary>One conversation: what waits to go there, and when the next may go.</summary>
internal sealed class ConversationPace(string id, IReadOnlyList<(int Messages, TimeSpan Within)> limits)
{
    private readonly SlidingLimit limit = new(limits);
    private readonly Queue<TaskCompletionSource> answers = new();
    private readonly Queue<TaskCompletionSource> own = new();
    private DateTimeOffset heldUntil;

    public string Id => id;

    public bool IsUrgent => answers.Count > 0;

    public bool IsEmpty => answers.Count == 0 && own.Count == 0;

    /// <summary>Whoever asked is let go when his task completes.</summary>
    public Task Add(SendLane lane, out TaskCompletionSource waiter)
    {
        waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        (lane == SendLane.Answer ? answers : own).Enqueue(waiter);
        return waiter.Task;
    }

    public DateTimeOffset Free(DateTimeOffset now) => limit.Free(now) is var free && free > heldUntil ? free : heldUntil;

    /// <summary>The channel named a moment before which it takes nothing for this receiver.</summary>
    public void HoldUntil(DateTimeOffset moment)
    {
        if (moment > heldUntil) heldUntil = moment;
    }

    /// <summary>Lets one go; who waits for an answer goes first.</summary>
    /// <returns>False where nobody waits any more.</returns>
    public bool LetGo(DateTimeOffset now)
    {
        while (answers.TryDequeue(out var waiter) || own.TryDequeue(out waiter))
        {
            if (!waiter.TrySetResult()) continue; // he gave up meanwhile
            limit.Reserve(now);
            return true;
        }

        return false;
    }

    public bool IsIdle(DateTimeOffset now) => IsEmpty && heldUntil <= now && limit.IsIdle(now);
}
