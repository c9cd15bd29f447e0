using System.Security.Cryptography;
using PerfServerless.Durable;
using PerfServerless.Durable.Registration;
using PerfServerless.Storage.Tables;

namespace PerfServerless.HubWorker;

/// <summary>An orchestration whose every effect is a row in a log: what ran, under which key, and what it answered.</summary>
internal static class EffectWork
{
    public const string Partition = "effects";

    /// <summary>How many different messages an instance waits for.</summary>
    public const int Mails = 2;

    /// <summary>An instance's effects, in the order in which its output holds their answers.</summary>
    public static IReadOnlyList<string> EffectsOf(string instanceId) =>
        [$"{instanceId}-first", $"{instanceId}-fan0", $"{instanceId}-fan1", $"{instanceId}-fan2", $"{instanceId}-child"];

    internal static void Register(DurableTaskRegistry registry, TableClient effects)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry
            .AddActivityFunc<string, string>("Effect", async (context, effect) =>
            {
                // Every run answers differently, so that an output tells which run it rests on.
                var answer = RandomNumberGenerator.GetHexString(16);
                var row = new TableEntity(Partition, $"{context.Key}|{answer}") { ["Effect"] = effect, ["Key"] = context.Key!.ToString(), ["Answer"] = answer };
                await effects.UpsertEntityAsync(row, TableUpdateMode.Replace);
                return answer;
            })
            .AddOrchestratorFunc<string, string>("Child", async (context, effect) =>
            {
                await context.CreateTimer(TimeSpan.FromMilliseconds(100), CancellationToken.None);
                return await context.CallActivityAsync<string>("Effect", effect);
            })
            .AddOrchestratorFunc<IReadOnlyList<string>>("Work", RunAsync)
            .AddOrchestratorFunc<string>("Deadly", async context =>
            {
                await context.CreateTimer(TimeSpan.FromMilliseconds(100), CancellationToken.None);
                Environment.FailFast("This orchestration brings its process down, as a stack overflow would.");
                return "";
            });
    }

    private static async Task<IReadOnlyList<string>> RunAsync(TaskOrchestrationContext context)
    {
        var effects = EffectsOf(context.InstanceId);
        var answers = new List<string> { await context.CallActivityAsync<string>("Effect", effects[0]) };
        await context.CreateTimer(TimeSpan.FromMilliseconds(200), CancellationToken.None);
        answers.AddRange(await Task.WhenAll(effects.Skip(1).Take(3).Select(e => context.CallActivityAsync<string>("Effect", e))));

        // Mail may come twice; it counts once.
        var mail = new HashSet<string>(StringComparer.Ordinal);
        while (mail.Count < Mails) mail.Add(await context.WaitForExternalEvent<string>("Mail"));

        answers.Add(await context.CallSubOrchestratorAsync<string>("Child", effects[4]));
        return answers;
    }
}
