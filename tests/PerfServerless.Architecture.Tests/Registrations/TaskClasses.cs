using PerfServerless.Durable;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Architecture.Tests.Registrations;

/// <summary>Orchestrators and activities that were written and never registered: they fail only once a review reaches them.</summary>
internal static class TaskClasses
{
    public static IEnumerable<string> Unregistered(IEnumerable<Type> types, DurableTaskRegistry registry)
    {
        var registered = registry.Orchestrators.Concat(registry.Activities).Select(r => r.Type).ToHashSet();
        return from type in types
               where type is { IsAbstract: false, IsInterface: false }
               where type.IsAssignableTo(typeof(ITaskOrchestrator)) || type.IsAssignableTo(typeof(ITaskActivity))
               where !registered.Contains(type)
               select $"{type.Name} is not in ReviewRegistry";
    }
}
