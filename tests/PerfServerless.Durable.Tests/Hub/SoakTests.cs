using System.Globalization;
using PerfServerless.Durable.Hub.Settings;

namespace PerfServerless.Durable.Tests.Hub;

/// <summary>
/// Instances come, wait, time out, continue as new, end and are purged, over and over, beside some that live for ever: what the
/// process holds must not grow. Some thousand rounds usually; PERF_SOAK=1 makes it five minutes, PERF_SOAK_MINUTES=60 an hour. What leaks grows every
/// time; what the test's own host keeps of its messages, or a pool of arrays after a moment of haste, comes once.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class SoakTests
{
    private const int WarmUp = 1_500;
    private const int Usual = 6_000;
    private const long MostGrowth = 1_000_000;
    private const int MostLooks = 3;

    [Fact]
    public async Task Memory_stays_flat()
    {
        var hub = new HubUnderTest(options: new HubOptions { WarmInstances = 50, StopWithin = TimeSpan.FromSeconds(5) });
        hub.Registry
            .AddActivityFunc<int, int>("Echo", (_, n) => n)
            .AddOrchestratorFunc<int, int>(
                "Visit",
                async (context, n) => await context.CallActivityAsync<int>("Echo", n) + await context.WaitForExternalEvent<int>("Go", TimeSpan.FromDays(400)))
            .AddOrchestratorFunc<int, int>("Eternal", async (context, n) =>
            {
                await context.WaitForExternalEvent<int>("Beat", TimeSpan.FromDays(400));
                context.ContinueAsNew(n + 1);
                return n;
            });
        await hub.StartAsync();
        for (var i = 0; i < 10; i++) await hub.Start("Eternal", 0, $"eternal{i}");

        var rounds = WarmUp;
        await RoundsAsync(hub, 0, rounds);
        var grown = new List<long>();
        while (grown.Count < MostLooks && grown.All(g => g >= MostGrowth))
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var started = TimeProvider.System.GetTimestamp();
            do
            {
                await RoundsAsync(hub, rounds, rounds += Usual);
            }
            while (TimeProvider.System.GetElapsedTime(started) < Length);

            grown.Add(GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.True(grown[^1] < MostGrowth, $"Each time that {Usual} rounds or more were done they left more behind: {string.Join(", ", grown)} bytes.");
        await hub.StopAllAsync();
    }

    private static TimeSpan Length => (Environment.GetEnvironmentVariable("PERF_SOAK_MINUTES"), Environment.GetEnvironmentVariable("PERF_SOAK")) switch
    {
        ({ } minutes, _) => TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture)),
        (_, "1") => TimeSpan.FromMinutes(5),
        _ => TimeSpan.Zero,
    };

    private static Task RoundsAsync(HubUnderTest hub, int from, int to) =>
        Parallel.ForEachAsync(Enumerable.Range(from, to - from), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (n, cancellationToken) =>
        {
            var id = await hub.Start("Visit", n, $"visit{n}");
            using (var impatient = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
            {
                var given = hub.Client.WaitForInstanceCompletionAsync($"eternal{n % 10}", cancellationToken: impatient.Token);
                await impatient.CancelAsync();
                await given.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }

            await hub.Client.RaiseEventAsync($"eternal{n % 10}", "Beat", n, cancellationToken);
            await hub.Client.RaiseEventAsync(id, "Go", n, cancellationToken);
            await hub.Completion(id);
            await hub.Client.PurgeInstanceAsync(id, cancellationToken);
        });
}
