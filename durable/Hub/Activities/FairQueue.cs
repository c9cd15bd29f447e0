using System.Diagnostics.CodeAnalysis;

namespace PerfServerless.Durable.Hub.Activities;

/// <summary>
/// Several queues that take turns: whoever comes to an empty one waits for one of each other queue at most, however long these are. Not safe
/// for threads.
/// </summary>
internal sealed class FairQueue<T>
{
    private readonly Dictionary<string, Queue<T>> queues = new(StringComparer.Ordinal);
    private readonly Queue<string> turns = new();

    public void Enqueue(string queue, T item)
    {
        if (!queues.TryGetValue(queue, out var waiting))
        {
            queues[queue] = waiting = new Queue<T>();
            turns.Enqueue(queue);
        }

        waiting.Enqueue(item);
    }

    public bool TryDequeue([MaybeNullWhen(false)] out T item)
    {
        if (!turns.TryDequeue(out var queue))
        {
            item = default;
            return false;
        }

        var waiting = queues[queue];
        item = waiting.Dequeue();
        if (waiting.Count > 0) turns.Enqueue(queue);
        else queues.Remove(queue);
        return true;
    }

    public void Clear()
    {
        queues.Clear();
        turns.Clear();
    }
}
