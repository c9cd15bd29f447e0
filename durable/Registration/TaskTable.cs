namespace PerfServerless.Durable.Registration;

/// <summary>Registered tasks of one kind by name and version.</summary>
internal sealed class TaskTable<T>(string kind)
{
    private readonly Dictionary<(TaskName, TaskVersion), (TaskRegistration Registration, Func<IServiceProvider, T> Create)> entries = [];

    public IReadOnlyList<TaskRegistration> Registrations =>
        [.. entries.Values.Select(entry => entry.Registration).OrderBy(r => r.Name.Name, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Version)];

    public void Add(TaskRegistration registration, Func<IServiceProvider, T> create)
    {
        if (registration.Name == default) throw new ArgumentException($"An {kind} needs a name.");
        if (!entries.TryAdd((registration.Name, registration.Version), (registration, create)))
        {
            throw new InvalidOperationException($"The {kind} {registration} is registered twice.");
        }
    }

    public Func<IServiceProvider, T>? Find(TaskName name, TaskVersion version) =>
        entries.TryGetValue((name, version), out var exact) || entries.TryGetValue((name, default), out exact) ? exact.Create : null;
}
