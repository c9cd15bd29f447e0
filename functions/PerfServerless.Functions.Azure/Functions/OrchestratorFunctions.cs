using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using PerfServerless.Functions.Azure.Adapter;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Cycles;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Freshness;
using Official = Microsoft.DurableTask;

namespace PerfServerless.Functions.Azure.Functions;

/// <summary>One function a registered orchestrator; a test holds this list against the registry.</summary>
public sealed class OrchestratorFunctions(OfficialRunner runner)
{
    [Function(nameof(CadenceOrchestrator))]
    public Task<JsonElement?> Cadence([OrchestrationTrigger] Official.TaskOrchestrationContext context) => runner.OrchestrateAsync(context);

    [Function(nameof(CycleOrchestrator))]
    public Task<JsonElement?> Cycle([OrchestrationTrigger] Official.TaskOrchestrationContext context) => runner.OrchestrateAsync(context);

    [Function(nameof(DeskOrchestrator))]
    public Task<JsonElement?> Desk([OrchestrationTrigger] Official.TaskOrchestrationContext context) => runner.OrchestrateAsync(context);

    [Function(nameof(FreshnessOrchestrator))]
    public Task<JsonElement?> Freshness([OrchestrationTrigger] Official.TaskOrchestrationContext context) => runner.OrchestrateAsync(context);
}
