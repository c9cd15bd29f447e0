using PerfServerless.Durable;

namespace PerfServerless.TestKit.Orchestrations;

/// <summary>Makes a new orchestrator for every execution, as the registry does with classes, so that none keeps state from a replay.</summary>
internal sealed class FreshOrchestrator(Func<ITaskOrchestrator> make) : ITaskOrchestrator
{
    private readonly ITaskOrchestrator sample = make();

    public Type InputType => sample.InputType;

    public Type OutputType => sample.OutputType;

    public Task<object?> RunAsync(TaskOrchestrationContext context, object? input) => make().RunAsync(context, input);
}
