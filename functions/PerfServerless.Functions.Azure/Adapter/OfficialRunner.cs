using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Durable.Registration;
using Official = Microsoft.DurableTask;

namespace PerfServerless.Functions.Azure.Adapter;

/// <summary>Runs our registered orchestrators and activities where the official engine calls them.</summary>
public sealed class OfficialRunner(DurableTaskRegistry registry, IServiceProvider services)
{
    public async Task<JsonElement?> OrchestrateAsync(Official.TaskOrchestrationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var orchestrator = registry.CreateOrchestrator(context.Name.Name, context.Version, services)
            ?? throw new InvalidOperationException(
                $"No orchestrator '{context.Name.Name}' version '{context.Version}' is registered; register it, or keep it until its instances have ended.");

        return await OfficialRun.RunAsync(orchestrator, context);
    }

    /// <param name="name">The activity's registered name, which is its function's.</param>
    public async Task<JsonElement?> RunAsync(string name, JsonElement? input, FunctionContext function)
    {
        ArgumentNullException.ThrowIfNull(function);
        await using var scope = services.CreateAsyncScope();
        var activity = registry.CreateActivity(name, default, scope.ServiceProvider)
            ?? throw new InvalidOperationException($"No activity '{name}' is registered; register it, or keep it until the instances that call it have ended.");

        var context = new OfficialActivityContext(name, InstanceOf(function), function.CancellationToken);
        return OfficialPayload.Write(await activity.RunAsync(context, OfficialPayload.Read(input, activity.InputType)));
    }

    private static string InstanceOf(FunctionContext function) =>
        function.BindingContext.BindingData.TryGetValue("instanceId", out var id) && id?.ToString() is { } text ? text.Trim('"') : "";
}
