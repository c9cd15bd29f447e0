namespace PerfServerless.Bot.Inbound;

/// <summary>
/// Remembers the latest turns by their activity, so that a redelivery joins the first one and gets its answer. What is
/// older is recognised by the desk, which keeps the ids it has taken.
/// </summary>
internal sealed class RecentTurns(int atMost = 2_000)
{
    private readonly Dictionary<string, Task<TurnAnswer>> turns = new(StringComparer.Ordinal);
    private readonly Queue<string> oldestFirst = new();
    private readonly Lock gate = new();

    /// <param name="key">Null where the activity has no id: then there is nothing to recognise it by.</param>
    public Task<TurnAnswer> JoinOrStart(string? key, Func<Task<TurnAnswer>> start)
    {
        if (key is null) return start();

        lock (gate)
        {
            if (turns.TryGetValue(key, out var running) && !HasFailed(running)) return running;

            if (!turns.ContainsKey(key)) oldestFirst.Enqueue(key);
            var turn = turns[key] = start();
            while (oldestFirst.Count > atMost) turns.Remove(oldestFirst.Dequeue());
            return turn;
        }
    }

    // A failed turn may be tried again.
    private static bool HasFailed(Task<TurnAnswer> turn) =>
        turn.IsFaulted || turn.IsCanceled
        || (turn.IsCompletedSuccessfully && turn.Result is TurnAnswer.Failed or TurnAnswer.Invoked { Response.StatusCode: >= 500 });
}
