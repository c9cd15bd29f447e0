namespace PerfServerless.Durable.Tests.Golden;

/// <summary>Version 1 of a cycle in small: ask, wait, remind, escalate to a child, tell the cadence. Its histories are in files: do not edit it.</summary>
internal sealed class GatherOrchestrator(Mutation mutation = Mutation.None) : TaskOrchestrator<GatherInput, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, GatherInput input)
    {
        var owners = await context.CallActivityAsync<string[]>(mutation == Mutation.RenameActivity ? "FindPeople" : "FindOwners", input.Cycle);
        if (mutation == Mutation.InsertActivity) await context.CallActivityAsync("Audit", input.Cycle);
        if (mutation == Mutation.ReturnEarly) return "early";

        var asked = owners.Select(owner => context.CallActivityAsync("Ask", mutation == Mutation.ChangeInput ? owner.ToUpperInvariant() : owner)).ToList();
        if (mutation == Mutation.InsertBesideAnother) asked.Add(context.CallActivityAsync("Audit", input.Cycle));
        await Task.WhenAll(asked);
        context.SetCustomStatus($"asked {owners.Length}");

        var answered = 0;
        var patience = TimeSpan.FromDays(mutation == Mutation.ChangeDuration ? 3 : 2);
        for (var i = 0; i < owners.Length; i++)
        {
            if (await Answers(context, patience)) answered++;
            else if (mutation != Mutation.RemoveActivity)
            {
                await context.CallActivityAsync("Remind", owners[i], TaskOptions.FromRetryPolicy(new RetryPolicy(2, TimeSpan.FromMinutes(5))));
            }
        }

        var steps = new List<Func<Task>>
        {
            () =>
                mutation == Mutation.ActivityBecomesChild ? context.CallSubOrchestratorAsync("Close", answered) : context.CallActivityAsync("Close", answered),
            () =>
                context.CallSubOrchestratorAsync(
                    "Escalate", owners.Length - answered,
                    new SubOrchestrationOptions(instanceId: mutation == Mutation.ChangeChildId ? "c:other" : $"{input.Cycle}:e")),
        };
        if (mutation == Mutation.ReorderActivities) steps.Reverse();
        foreach (var step in steps) await step();

        context.SendEvent(mutation == Mutation.ChangeEventTarget ? "k:other" : input.Cadence, "CycleClosed", answered);
        if (mutation == Mutation.WaitAtTheEnd) await context.WaitForExternalEvent<int>("Never");
        return $"{answered} of {owners.Length}";
    }

    private static async Task<bool> Answers(TaskOrchestrationContext context, TimeSpan patience)
    {
        try
        {
            await context.WaitForExternalEvent<int>("Answered", patience);
            return true;
        }
        catch (TaskCanceledException)
        {
            return false;
        }
    }
}
