using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using PerfServerless.Functions.Azure.Adapter;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Climbs;
using PerfServerless.Functions.Cycles;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Escalations;
using PerfServerless.Functions.Freshness;

namespace PerfServerless.Functions.Azure.Functions;

/// <summary>One function a registered activity; a test holds this list against the registry.</summary>
public sealed class ActivityFunctions(OfficialRunner runner)
{
    [Function(nameof(PlanCycle))]
    public Task<JsonElement?> RunPlanCycle([ActivityTrigger] JsonElement? input, FunctionContext function) =>
        runner.RunAsync(nameof(PlanCycle), input, function);

    [Function(nameof(OpenCycle))]
    public Task<JsonElement?> RunOpenCycle([ActivityTrigger] JsonElement? input, FunctionContext function) =>
        runner.RunAsync(nameof(OpenCycle), input, function);

    [Function(nameof(PlanEscalations))]
    public Task<JsonElement?> RunPlanEscalations([ActivityTrigger] JsonElement? input, FunctionContext function) =>
        runner.RunAsync(nameof(PlanEscalations), input, function);

    [Function(nameof(SendNotice))]
    public Task<JsonElement?> RunSendNotice([ActivityTrigger] JsonElement? input, FunctionContext function) =>
        runner.RunAsync(nameof(SendNotice), input, function);

    [Function(nameof(SendEscalation))]
    public Task<JsonElement?> RunSendEscalation([ActivityTrigger] JsonElement? input, FunctionContext function) =>
        runner.RunAsync(nameof(SendEscalation), input, function);

    [Function(nameof(RefreshEscalations))]
    public Task<JsonElement?> RunRefreshEscalations([ActivityTrigger] JsonElement? input, FunctionContext function) =>
        runner.RunAsync(nameof(RefreshEscalations), input, function);

    [Function(nameof(CloseCycle))]
    public Task<JsonElement?> RunCloseCycle([ActivityTrigger] JsonElement? input, FunctionContext function) =>
        runner.RunAsync(nameof(CloseCycle), input, function);

    [Function(nameof(SettleCycle))]
    public Task<JsonElement?> RunSettleCycle([ActivityTrigger] JsonElement? input, FunctionContext function) =>
        runner.RunAsync(nameof(SettleCycle), input, function);

    [Function(nameof(DecideDesk))]
    public Task<JsonElement?> RunDecideDesk([ActivityTrigger] JsonElement? input, FunctionContext function) =>
        runner.RunAsync(nameof(DecideDesk), input, function);

    [Function(nameof(SendForm))]
    public Task<JsonElement?> RunSendForm([ActivityTrigger] JsonElement? input, FunctionContext function) => runner.RunAsync(nameof(SendForm), input, function);

    [Function(nameof(DecideCycle))]
    public Task<JsonElement?> RunDecideCycle([ActivityTrigger] JsonElement? input, FunctionContext function) =>
        runner.RunAsync(nameof(DecideCycle), input, function);

    [Function(nameof(CompileBrief))]
    public Task<JsonElement?> RunCompileBrief([ActivityTrigger] JsonElement? input, FunctionContext function) =>
        runner.RunAsync(nameof(CompileBrief), input, function);

    [Function(nameof(SendBrief))]
    public Task<JsonElement?> RunSendBrief([ActivityTrigger] JsonElement? input, FunctionContext function) =>
        runner.RunAsync(nameof(SendBrief), input, function);

    [Function(nameof(WatchFreshness))]
    public Task<JsonElement?> RunWatchFreshness([ActivityTrigger] JsonElement? input, FunctionContext function) =>
        runner.RunAsync(nameof(WatchFreshness), input, function);

    [Function(nameof(RecordStep))]
    public Task<JsonElement?> RunRecordStep([ActivityTrigger] JsonElement? input, FunctionContext function) =>
        runner.RunAsync(nameof(RecordStep), input, function);
}
