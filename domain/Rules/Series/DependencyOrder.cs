namespace PerfServerless.Domain.Rules.Series;

/// <summary>Puts things behind what they depend on, without recursion: a chain may be as long as an import allows.</summary>
internal static class DependencyOrder
{
    /// <param name="dependencies">What a node needs; names that are not nodes count as there already.</param>
    /// <returns>Every node after all it depends on, and one loop where there is any: its nodes in the order in which they need each other.</returns>
    public static (IReadOnlyList<T> Ordered, IReadOnlyList<T> Loop) Of<T>(IReadOnlyCollection<T> nodes, Func<T, IEnumerable<T>> dependencies)
        where T : notnull
    {
        var known = nodes.ToHashSet();
        var needs = nodes.ToDictionary(n => n, n => dependencies(n).Where(known.Contains).Distinct().ToList());
        var open = needs.ToDictionary(n => n.Key, n => n.Value.Count);
        var neededBy = needs.SelectMany(n => n.Value.Select(d => (Needed: d, By: n.Key))).ToLookup(p => p.Needed, p => p.By);

        var ordered = new List<T>(nodes.Count);
        var ready = new Queue<T>(nodes.Where(n => open[n] == 0));
        while (ready.TryDequeue(out var node))
        {
            ordered.Add(node);
            foreach (var dependent in neededBy[node])
                if (--open[dependent] == 0) ready.Enqueue(dependent);
        }

        return (ordered, ordered.Count == nodes.Count ? [] : LoopIn(nodes.First(n => open[n] > 0), needs, open));
    }

    // Every node that is left needs one that is left, so walking along them must come back to one already seen.
    private static List<T> LoopIn<T>(T start, Dictionary<T, List<T>> needs, Dictionary<T, int> open)
        where T : notnull
    {
        var walked = new List<T>();
        var seen = new HashSet<T>();
        var node = start;
        while (seen.Add(node))
        {
            walked.Add(node);
            node = needs[node].First(n => open[n] > 0);
        }

        return walked[walked.IndexOf(node)..];
    }
}
