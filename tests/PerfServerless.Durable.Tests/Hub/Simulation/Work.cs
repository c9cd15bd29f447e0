using System.Globalization;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Durable.Tests.Hub.Simulation;

/// <summary>An orchestration that uses all there is: activities in turn and at once, timers, events, a child, continue-as-new.</summary>
internal static class Work
{
    private const int Mails = 3;

    /// <summary>Two generations with one effect and a fan-out of four each, and a child with one.</summary>
    public static Course Course { get; } = new(4, Mails, new WorkInput(0, []), 12, 11, Register, options => options);

    private static void Register(DurableTaskRegistry registry, SimulatedProcess process, Action<string, string> record) => registry
        .AddActivityFunc<string, int>("Effect", async (context, effect) =>
        {
            await process.AliveAsync();
            record(effect, context.Key!.ToString());
            await process.AliveAsync();
            return 1;
        })
        .AddOrchestratorFunc<string, int>("Child", async (context, name) =>
        {
            await context.CreateTimer(TimeSpan.FromSeconds(2), CancellationToken.None);
            return await context.CallActivityAsync<int>("Effect", $"{name}/child");
        })
        .AddOrchestratorFunc<WorkInput, int>("Work", RunAsync);

    private static async Task<int> RunAsync(TaskOrchestrationContext context, WorkInput input)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{context.InstanceId}/{input.Generation}");
        var sum = await context.CallActivityAsync<int>("Effect", $"{name}/first");
        await context.CreateTimer(TimeSpan.FromSeconds(3), CancellationToken.None);
        sum += (await Task.WhenAll(Enumerable.Range(0, 4).Select(i => context.CallActivityAsync<int>("Effect", $"{name}/fan{i}")))).Sum();

        // Mail may come twice; it counts once.
        var mail = input.Mail.ToHashSet();
        while (mail.Count < input.Generation + Mails - 1) mail.Add(await context.WaitForExternalEvent<string>("Mail"));

        if (input.Generation == 0)
        {
            context.ContinueAsNew(new WorkInput(1, [.. mail]));
            return 0;
        }

        sum += await context.CallSubOrchestratorAsync<int>("Child", context.InstanceId);
        return sum + mail.Count + Mails;
    }
}
