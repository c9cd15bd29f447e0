using System.Text.Json;
using PerfServerless.Durable;
using PerfServerless.Functions.Azure.Adapter;

namespace PerfServerless.Functions.Azure.Tests.Adapter;

/// <summary>Whatever is registered, chosen by name and version as the official engine's functions choose it.</summary>
internal sealed class ByRunner(OfficialRunner runner) : TaskOrchestrator<JsonElement?, JsonElement?>
{
    public override Task<JsonElement?> RunAsync(TaskOrchestrationContext context, JsonElement? input) =>
        runner.OrchestrateAsync(new FakeOfficialContext(context));
}
