using Microsoft.Extensions.DependencyInjection;

namespace PerfServerless.Durable.Registration;

/// <summary>
/// The orchestrators and activities of an application by name and version. A version is looked up exactly first, then
/// without version, so that old code can stay under its old version until its instances have ended.
/// </summary>
public sealed class DurableTaskRegistry
{
    private readonly TaskTable<ITaskOrchestrator> orchestrators = new("orchestrator");
    private readonly TaskTable<ITaskActivity> activities = new("activity");

    /// <summary>What is registered, in order of name and version.</summary>
    public IReadOnlyList<TaskRegistration> Orchestrators => orchestrators.Registrations;

    /// <inheritdoc cref="Orchestrators"/>
    public IReadOnlyList<TaskRegistration> Activities => activities.Registrations;

    /// <summary>Registers a class, made from the services for each execution.</summary>
    /// <param name="name">The class's name by default.</param>
    /// <exception cref="InvalidOperationException">The name and version are taken.</exception>
    public DurableTaskRegistry AddOrchestrator<T>(TaskName name = default, TaskVersion version = default) where T : class, ITaskOrchestrator =>
        Add(new TaskRegistration(NameOr<T>(name), version, typeof(T)), ActivatorUtilities.GetServiceOrCreateInstance<T>);

    /// <summary>Registers one object for all executions; it must keep no state.</summary>
    public DurableTaskRegistry AddOrchestrator(TaskName name, ITaskOrchestrator orchestrator, TaskVersion version = default)
    {
        ArgumentNullException.ThrowIfNull(orchestrator);
        return Add(new TaskRegistration(name, version, orchestrator.GetType()), _ => orchestrator);
    }

    public DurableTaskRegistry AddOrchestratorFunc<TInput, TOutput>(
        TaskName name, Func<TaskOrchestrationContext, TInput, Task<TOutput>> orchestrator, TaskVersion version = default) =>
        AddOrchestrator(name, new FuncTaskOrchestrator<TInput, TOutput>(orchestrator), version);

    public DurableTaskRegistry AddOrchestratorFunc<TInput>(
        TaskName name, Func<TaskOrchestrationContext, TInput, Task> orchestrator, TaskVersion version = default) =>
        AddOrchestratorFunc<TInput, object?>(
            name,
            async (context, input) =>
            {
                await orchestrator(context, input);
                return null;
            },
            version);

    public DurableTaskRegistry AddOrchestratorFunc<TOutput>(
        TaskName name, Func<TaskOrchestrationContext, Task<TOutput>> orchestrator, TaskVersion version = default) =>
        AddOrchestratorFunc<object?, TOutput>(name, (context, _) => orchestrator(context), version);

    public DurableTaskRegistry AddOrchestratorFunc(TaskName name, Func<TaskOrchestrationContext, Task> orchestrator, TaskVersion version = default) =>
        AddOrchestratorFunc<object?>(name, (context, _) => orchestrator(context), version);

    /// <summary>Registers a class, made for each run from the services of that run's scope.</summary>
    /// <inheritdoc cref="AddOrchestrator{T}"/>
    public DurableTaskRegistry AddActivity<T>(TaskName name = default, TaskVersion version = default) where T : class, ITaskActivity =>
        Add(new TaskRegistration(NameOr<T>(name), version, typeof(T)), ActivatorUtilities.GetServiceOrCreateInstance<T>);

    /// <summary>Registers one object for all runs; it must be safe to run several times at once.</summary>
    public DurableTaskRegistry AddActivity(TaskName name, ITaskActivity activity, TaskVersion version = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Add(new TaskRegistration(name, version, activity.GetType()), _ => activity);
    }

    public DurableTaskRegistry AddActivityFunc<TInput, TOutput>(
        TaskName name, Func<TaskActivityContext, TInput, Task<TOutput>> activity, TaskVersion version = default) =>
        AddActivity(name, new FuncTaskActivity<TInput, TOutput>(activity), version);

    public DurableTaskRegistry AddActivityFunc<TInput, TOutput>(
        TaskName name, Func<TaskActivityContext, TInput, TOutput> activity, TaskVersion version = default) =>
        AddActivityFunc<TInput, TOutput>(name, (context, input) => Task.FromResult(activity(context, input)), version);

    public DurableTaskRegistry AddActivityFunc<TInput>(
        TaskName name, Func<TaskActivityContext, TInput, Task> activity, TaskVersion version = default) =>
        AddActivityFunc<TInput, object?>(
            name,
            async (context, input) =>
            {
                await activity(context, input);
                return null;
            },
            version);

    /// <summary>A fresh orchestrator; null where neither this version nor the name without version is registered.</summary>
    public ITaskOrchestrator? CreateOrchestrator(TaskName name, TaskVersion version, IServiceProvider services) =>
        orchestrators.Find(name, version)?.Invoke(services);

    /// <summary>A fresh activity; null where neither this version nor the name without version is registered.</summary>
    public ITaskActivity? CreateActivity(TaskName name, TaskVersion version, IServiceProvider services) =>
        activities.Find(name, version)?.Invoke(services);

    public bool HasOrchestrator(TaskName name, TaskVersion version = default) => orchestrators.Find(name, version) is not null;

    private static TaskName NameOr<T>(TaskName name) => name == default ? new TaskName(typeof(T).Name) : name;

    private DurableTaskRegistry Add(TaskRegistration registration, Func<IServiceProvider, ITaskOrchestrator> create)
    {
        orchestrators.Add(registration, create);
        return this;
    }

    private DurableTaskRegistry Add(TaskRegistration registration, Func<IServiceProvider, ITaskActivity> create)
    {
        activities.Add(registration, create);
        return this;
    }
}
