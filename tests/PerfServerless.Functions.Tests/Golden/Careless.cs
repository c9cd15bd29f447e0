using PerfServerless.Durable;

namespace PerfServerless.Functions.Tests.Golden;

/// <summary>An orchestrator of ours as somebody changed it without a version.</summary>
internal sealed class Careless<TIn, TOut>(TaskOrchestrator<TIn, TOut> real, Carelessness how) : TaskOrchestrator<TIn, TOut>
{
    public override async Task<TOut> RunAsync(TaskOrchestrationContext context, TIn input)
    {
        if (how == Carelessness.ReturnsEarly) return default!;
        if (how == Carelessness.ExtraActivity) await context.CallActivityAsync("Audit", "one more");
        if (how == Carelessness.ExtraTimer) _ = context.CreateTimer(context.CurrentUtcDateTime.AddDays(30), CancellationToken.None);

        return await real.RunAsync(context, input);
    }
}
