using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Durable.Execution;

/// <summary>Runs activities: each in a service scope of its own, its exceptions turned into records.</summary>
public sealed class ActivityInvoker(DurableTaskRegistry registry, IServiceScopeFactory scopes, OrchestrationExecutionOptions? options = null)
{
    /// <summary>The error type where no activity of that name and version is registered.</summary>
    public const string NotRegistered = "ActivityNotRegistered";

    private readonly OrchestrationExecutionOptions options = options ?? OrchestrationExecutionOptions.Default;

    /// <param name="stopping">The process stops; an activity that leaves because of it has not failed.</param>
    /// <exception cref="OperationCanceledException">The activity left because the process stops: run it again later.</exception>
    public async Task<ActivityOutcome> RunAsync(ActivityKey key, TaskName name, TaskVersion version, string? input, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var activity = registry.CreateActivity(name, version, scope.ServiceProvider);
            if (activity is null) return new ActivityOutcome.Failed(Missing(name, version));

            var context = new Context(name, key, stopping);
            var result = await activity.RunAsync(context, options.Converter.Deserialize(input, activity.InputType));
            return new ActivityOutcome.Completed(options.Converter.Serialize(result));
        }
        catch (Exception e) when (!(e is OperationCanceledException && stopping.IsCancellationRequested))
        {
            return new ActivityOutcome.Failed(TaskFailureDetails.FromException(e, options.IsNonRetriable));
        }
    }

    private static TaskFailureDetails Missing(TaskName name, TaskVersion version) =>
        new(
            NotRegistered,
            $"No activity {new TaskRegistration(name, version, typeof(ITaskActivity))} is registered. "
            + "Register it, or keep it until the instances that call it have ended.");

    private sealed class Context(TaskName name, ActivityKey key, CancellationToken stopping) : TaskActivityContext
    {
        public override TaskName Name => name;

        public override string InstanceId => key.InstanceId;

        public override ActivityKey? Key => key;

        public override CancellationToken Stopping => stopping;
    }
}
