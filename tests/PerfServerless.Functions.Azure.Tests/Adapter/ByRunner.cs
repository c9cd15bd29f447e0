using System.Text.Json;
using PerfServerless.Durable;
using PerfServerless.Functions.Azure.Adapter;

namespace PerfServerless.Functions.Azure.Tests.Adapter;

/// <summary>Whatever is registered, chosen by name and version as the official engine's functions choose it.</summary>
internal sealed class ByRunner(OfficialRunner runner, OfficialWays? ways = null) : TaskOrchestrator<JsonElement?, JsonElement?>
{
    public override Task<JsonElement?> RunAsync(TaskOrchestrationContext context, JsonElement? input)
    {
        var official = new FakeOfficialContext(context, ways);
        return official.HoldAsync(() => runner.OrchestrateAsync(official));
    }
}
