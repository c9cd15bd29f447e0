namespace PerfServerless.Domain.Import.Files;

/// <summary>Finds loops in a graph that should have none.</summary>
internal static class Loops
{
    /// <summary>Every loop once, as the nodes along it; the first node is not repeated at the end.</summary>
    /// <remarks>Without recursion: a chain as long as a file allows must not exhaust the stack.</remarks>
    public static IEnumerable<IReadOnlyList<T>> In<T>(IReadOnlyDictionary<T, IReadOnlyList<T>> edges)
        where T : notnull
    {
        var finished = new HashSet<T>();
        var path = new List<T>();
        var onPath = new HashSet<T>();
        var next = new Stack<int>();

        foreach (var start in edges.Keys)
        {
            if (finished.Contains(start)) continue;

            Enter(start);
            while (path.Count > 0)
            {
                var node = path[^1];
                var at = next.Pop();
                if (!edges.TryGetValue(node, out var targets) || at >= targets.Count)
                {
                    finished.Add(node);
                    onPath.Remove(node);
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                next.Push(at + 1);
                var target = targets[at];
                if (onPath.Contains(target)) yield return path[path.IndexOf(target)..];
                else if (!finished.Contains(target)) Enter(target);
            }
        }

        void Enter(T node)
        {
            path.Add(node);
            onPath.Add(node);
            next.Push(0);
        }
    }
}
