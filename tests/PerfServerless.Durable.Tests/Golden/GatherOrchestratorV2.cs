namespace PerfServerless.Durable.Tests.Golden;

/// <summary>Version 2: all are awaited at once, with one deadline for the cycle.</summary>
internal sealed class GatherOrchestratorV2 : TaskOrchestrator<GatherInput, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, GatherInput input)
    {
        var owners = await context.CallActivityAsync<string[]>("FindOwners", input.Cycle);
        await Task.WhenAll(owners.Select(owner => context.CallActivityAsync("Ask", owner)));

        using var stop = new CancellationTokenSource();
        var deadline = context.CreateTimer(TimeSpan.FromDays(5), stop.Token);
        var answered = 0;
        while (answered < owners.Length && await Task.WhenAny(context.WaitForExternalEvent<int>("Answered", stop.Token), deadline) != deadline) answered++;
        stop.Cancel();

        await context.CallActivityAsync("Close", answered);
        return $"{answered} of {owners.Length}";
    }
}
