namespace PerfServerless.Durable;

/// <summary>
/// An orchestrator as the executor sees it. Its code may use nothing but its input and its context: no clock, no randomness,
/// no I/O, and it awaits only tasks that come from the context.
/// </summary>
public interface ITaskOrchestrator
{
    Type InputType { get; }

    Type OutputType { get; }

    Task<object?> RunAsync(TaskOrchestrationContext context, object? input);
}
