using PerfServerless.Durable;
using PerfServerless.Functions.Azure.Adapter;

namespace PerfServerless.Functions.Azure.Tests.Adapter;

/// <summary>An orchestrator as it runs on the official engine: through the adapter, over the official context.</summary>
internal sealed class Bridged<TInput, TOutput>(TaskOrchestrator<TInput, TOutput> orchestrator) : TaskOrchestrator<TInput, TOutput>
{
    public override Task<TOutput> RunAsync(TaskOrchestrationContext context, TInput input) =>
        orchestrator.RunAsync(new OfficialOrchestrationContext(new FakeOfficialContext(context)), input);
}
