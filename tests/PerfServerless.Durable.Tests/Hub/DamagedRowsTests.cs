using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Tests.Hub;

/// <summary>Rows that are cut, overwritten or bitten park their own instance and harm no other.</summary>
public sealed class DamagedRowsTests
{
    [Fact]
    public async Task Whatever_a_row_is_damaged_to_its_instance_is_parked_or_unharmed_and_the_others_go_on()
    {
        var random = new Random(20_261_121);
        for (var round = 0; round < 60; round++)
        {
            var hub = new HubUnderTest();
            Register(hub);
            await hub.StartAsync();
            foreach (var id in new[] { "victim", "bystander" })
            {
                await hub.Start("Wait", id: id);
                await hub.Client.RaiseEventAsync(id, "One", "1");
                await hub.Until(id, OrchestrationRuntimeStatus.Running);
            }

            await hub.Hub.StopAsync();
            await DamageAsync(hub.Store, random);
            await hub.StartAsync();
            foreach (var id in new[] { "victim", "bystander" }) await hub.Client.RaiseEventAsync(id, "Two", "2");

            Assert.Equal("1 2", (await hub.Completion("bystander")).ReadOutputAs<string>());
            await VictimIsParkedOrWellAsync(hub, round);
            await hub.Client.TerminateInstanceAsync("victim");
            Assert.True((await hub.Completion("victim")).IsCompleted);
            Assert.Equal(1, (await hub.Client.PurgeInstanceAsync("victim")).PurgedInstanceCount);
            await hub.StopAllAsync();
        }
    }

    private static void Register(HubUnderTest hub) => hub.Registry.AddOrchestratorFunc<string>("Wait", async context =>
    {
        // Long enough that part of the history has rows of its own.
        var one = await context.WaitForExternalEvent<string>("One");
        context.SetCustomStatus(new string('s', 9_000));
        return $"{one} {await context.WaitForExternalEvent<string>("Two")}";
    });

    private static async Task VictimIsParkedOrWellAsync(HubUnderTest hub, int round)
    {
        using var patience = new CancellationTokenSource(HubUnderTest.Patience);
        for (; ; )
        {
            var victim = await hub.Client.GetInstanceAsync("victim", cancellationToken: patience.Token);
            if (victim is { RuntimeStatus: OrchestrationRuntimeStatus.Completed }) return;
            if (victim is { RuntimeStatus: OrchestrationRuntimeStatus.Blocked })
            {
                Assert.False(string.IsNullOrWhiteSpace(victim.FailureDetails?.ErrorMessage), $"Round {round}: it is parked without a word of why.");
                return;
            }

            await Task.Delay(5, patience.Token);
        }
    }

    private static async Task DamageAsync(IHubStore store, Random random)
    {
        for (var shard = 0; shard < 16; shard++)
        {
            var page = await store.ReadAsync($"s{shard:D2}", " ", "~", null, CancellationToken.None);
            var rows = page.Rows.Where(r => r.Key.Split('|').Contains("victim")).ToList();
            if (rows.Count == 0) continue;

            var row = rows[random.Next(rows.Count)];
            await store.CommitAsync($"s{shard:D2}", [new RowChange.Put(row.Key, Damaged(row.Data, random))], CancellationToken.None);
            return;
        }
    }

    private static string Damaged(string data, Random random)
    {
        var at = random.Next(data.Length);
        return random.Next(5) switch
        {
            0 => data[..at],
            1 => "",
            2 => data.Insert(at, "}"),
            3 => data.Replace(random.Next(2) == 0 ? '"' : ':', '#'), // changed words would still read as a row, with other words
            _ => "[" + new string('[', random.Next(2_000)),
        };
    }
}
