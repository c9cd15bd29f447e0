using PerfServerless.Durable;
using PerfServerless.Functions.Orchestration;

namespace PerfServerless.Functions.Freshness;

/// <summary>
/// The eternal orchestration that tells other systems of KPIs that go stale: it looks, sleeps until the next one may, and looks again. It ends
/// when nobody listens any more.
/// </summary>
public sealed class FreshnessOrchestrator : TaskOrchestrator<FreshnessInput, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, FreshnessInput input)
    {
        var changed = context.WaitForExternalEvent<string>(ReviewEvents.Changed);
        if (await context.CallActivityAsync<DateTimeOffset?>(nameof(WatchFreshness), input, Retries.Patient) is not { } next) return "nobody listens";

        await context.UntilAsync(next, changed);
        context.ContinueAsNew(input);
        return "went on";
    }
}
