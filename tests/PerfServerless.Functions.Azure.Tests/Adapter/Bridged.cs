using PerfServerless.Durable;
using PerfServerless.Functions.Azure.Adapter;

namespace PerfServerless.Functions.Azure.Tests.Adapter;

/// <summary>An orchestrator as it runs on the official engine: through the adapter, over the official context.</summary>
internal sealed class Bridged<TInput, TOutput>(TaskOrchestrator<TInput, TOutput> orchestrator, OfficialWays? ways = null) : TaskOrchestrator<TInput, TOutput>
{
    public override async Task<TOutput> RunAsync(TaskOrchestrationContext context, TInput input)
    {
        var official = new FakeOfficialContext(context, ways);
        return OfficialPayload.Read<TOutput>(await official.HoldAsync(() => OfficialRun.RunAsync(orchestrator, official)))!;
    }
}
