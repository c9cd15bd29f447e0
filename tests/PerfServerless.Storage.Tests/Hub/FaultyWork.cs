using System.Collections.Concurrent;
using PerfServerless.Durable;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Storage.Tests.Hub;

/// <summary>
/// Work of every kind an orchestration has: activities one after the other and at once, a timer, an event, a child. Every effect is written down with the
/// key it ran under.
/// </summary>
internal sealed class FaultyWork
{
    private const int AtOnce = 4;

    private readonly ConcurrentQueue<(string Effect, string Key)> effects = new();

    public DurableTaskRegistry Registry { get; } = new();

    public IReadOnlyCollection<(string Effect, string Key)> Effects => effects;

    public FaultyWork() => Registry
        .AddActivityFunc<string, string>("Keep", (context, effect) =>
        {
            effects.Enqueue((effect, context.Key!.ToString()));
            return effect;
        })
        .AddOrchestratorFunc<object?, string>("Child", async (context, _) =>
        {
            await context.CreateTimer(TimeSpan.FromMilliseconds(20), CancellationToken.None);
            return await context.CallActivityAsync<string>("Keep", $"{context.InstanceId} keeps");
        })
        .AddOrchestratorFunc<object?, string[]>("Work", async (context, _) =>
        {
            var id = context.InstanceId;
            var done = new List<string> { await context.CallActivityAsync<string>("Keep", $"{id} first") };
            done.AddRange(await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(n => context.CallActivityAsync<string>("Keep", $"{id} at once {n}"))));
            await context.CreateTimer(TimeSpan.FromMilliseconds(50), CancellationToken.None);
            done.Add(await context.CallActivityAsync<string>("Keep", $"{id} heard {await context.WaitForExternalEvent<string>("Go", TimeSpan.FromDays(1))}"));
            done.Add(await context.CallSubOrchestratorAsync<string>("Child", null, new SubOrchestrationOptions(instanceId: $"{id}-child")));
            return [.. done];
        });

    /// <summary>What an instance whose event says so leaves behind, in order.</summary>
    public static string[] EffectsOf(string id, string heard) =>
        [$"{id} first", .. Enumerable.Range(0, AtOnce).Select(n => $"{id} at once {n}"), $"{id} heard {heard}", $"{id}-child keeps"];
}
