namespace PerfServerless.Bot.Inbound;

/// <summary>
/// Remembers the latest turns by their activity, so that a redelivery joins the first one and gets its answer. What is
/// older is recognised by the desk, which keeps the ids it has taken.
/// </summary>
internal sealed class RecentTurns(int atMost = 2_000)
{
    private readonly Dictionary<string, Task<TurnAnswer>> turns = new(StringComparer.Ordinal);
    private readonly Queue<string> people = new(); // oldest first
    private readonly Queue<string> strangers = new();
    private readonly Lock gate = new();

    /// <param name="key">Null where the activity has no id: then there is nothing to recognise it by.</param>
    /// <param name="isStranger">He makes nobody but other strangers forgotten.</param>
    /// <param name="start">Returns null where it is not let in: then nothing is remembered.</param>
    public Task<TurnAnswer>? JoinOrStart(string? key, bool isStranger, Func<Task<TurnAnswer>?> start)
    {
        if (key is null) return start();

        lock (gate)
        {
            if (turns.TryGetValue(key, out var running) && !HasFailed(running)) return running;
            if (start() is not { } turn) return null;

            var oldestFirst = isStranger ? strangers : people;
            if (!turns.ContainsKey(key)) oldestFirst.Enqueue(key);
            turns[key] = turn;
            while (oldestFirst.Count > atMost) turns.Remove(oldestFirst.Dequeue());
            return turn;
        }
    }

    // A failed turn may be tried again.
    private static bool HasFailed(Task<TurnAnswer> turn) =>
        turn.IsFaulted || turn.IsCanceled
        || (turn.IsCompletedSuccessfully && turn.Result is TurnAnswer.Failed or TurnAnswer.Invoked { Response.StatusCode: >= 500 });
}
