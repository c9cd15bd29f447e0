using System.Globalization;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Durable.Tests.Hub.Simulation;

/// <summary>One turn that schedules so much that it takes several transactions, and is committed through a marker row.</summary>
internal static class WideWork
{
    private const int Width = 60;
    private const int InputLength = 40_000;

    public static Course Course { get; } = new(
        1, 0, "go", Width * InputLength, Width, Register, options => options with { MaxPayload = 48 * 1024, MaxHistoryCharacters = 8 * 1024 * 1024 });

    private static void Register(DurableTaskRegistry registry, SimulatedProcess process, Action<string, string> record) => registry
        .AddActivityFunc<string, int>("Effect", async (context, effect) =>
        {
            await process.AliveAsync();
            record(effect[..effect.IndexOf(' ', StringComparison.Ordinal)], context.Key!.ToString());
            await process.AliveAsync();
            return effect.Length;
        })
        .AddOrchestratorFunc<string, int>("Work", async (context, _) =>
            (await Task.WhenAll(Enumerable.Range(0, Width).Select(i => context.CallActivityAsync<int>("Effect", InputOf(context.InstanceId, i))))).Sum());

    private static string InputOf(string instanceId, int i) => string.Create(CultureInfo.InvariantCulture, $"{instanceId}/wide{i} ").PadRight(InputLength, 'x');
}
