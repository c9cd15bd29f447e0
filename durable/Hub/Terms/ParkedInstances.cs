using System.Collections.Concurrent;
using PerfServerless.Durable.Hub.Rows;

namespace PerfServerless.Durable.Hub.Terms;

/// <summary>The instances that are parked, and why. Safe from any thread.</summary>
internal sealed class ParkedInstances
{
    private readonly ConcurrentDictionary<string, ParkedStep> steps = new(StringComparer.Ordinal);

    public int Count => steps.Count;

    public void Add(string instanceId, ParkedStep step) => steps[instanceId] = step;

    public void Remove(string instanceId) => steps.TryRemove(instanceId, out _);

    public ParkedStep? Find(string instanceId) => steps.GetValueOrDefault(instanceId);
}
