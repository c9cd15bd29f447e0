namespace PerfServerless.Durable.Hub.Instances;

/// <summary>Which idle instances stay in memory: those used last.</summary>
internal sealed class WarmList(int capacity)
{
    private readonly LinkedList<string> order = new();
    private readonly Dictionary<string, LinkedListNode<string>> nodes = new(StringComparer.Ordinal);

    /// <summary>Adds the one used last.</summary>
    /// <returns>The one that has to go; null where there is room.</returns>
    public string? Add(string id)
    {
        Remove(id);
        nodes[id] = order.AddLast(id);
        return Overflow();
    }

    public void Remove(string id)
    {
        if (nodes.Remove(id, out var node)) order.Remove(node);
    }

    /// <summary>The one not used for longest, taken off the list, where there are too many.</summary>
    public string? Overflow()
    {
        if (nodes.Count <= capacity) return null;

        var oldest = order.First!.Value;
        Remove(oldest);
        return oldest;
    }
}
