using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Rows;
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

    private static void Register(HubUnderTest hub) =>
        hub.Registry.AddActivityFunc<string, int>("Keep", (_, text) => Task.FromResult(text.Length)).AddOrchestratorFunc<string>("Wait", async context =>
    {
        // Long enough that part of the history has rows of its own.
        var one = await context.WaitForExternalEvent<string>("One");
        await context.CallActivityAsync("Keep", new string('s', 9_000));
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

    [Fact]
    public async Task A_changed_word_in_any_row_that_holds_words_parks_its_instance_and_says_so()
    {
        for (var row = 0; ; row++)
        {
            var hub = new HubUnderTest();
            Register(hub);
            await hub.StartAsync();
            await hub.Start("Wait", id: "victim");
            await hub.Client.RaiseEventAsync("victim", "One", "1");
            await hub.Until("victim", OrchestrationRuntimeStatus.Running);
            await WaitForHistoryRowAsync(hub.Store);
            await hub.Hub.StopAsync();

            // An event that came while no process ran, as a message row.
            var message = new MessageRow(
                [new HubMessage(MessageKind.Event, "victim", RowCodec.WriteEvent(new HistoryEvent.EventRaised(DateTime.UnixEpoch, "Two", "\"2\"")))]);
            var (partition, _) = await RowsAsync(hub.Store);
            await hub.Store.CommitAsync(partition, [new RowChange.Put(HubKeys.Message("victim", 1L << 50), RowCodec.Write(message))], CancellationToken.None);

            var (_, rows) = await RowsAsync(hub.Store);
            Assert.Equal(["h", "i", "m"], rows.Select(r => r.Key[..1]).Distinct());
            if (row == rows.Count) return;

            // A letter in the middle: the row still reads as one.
            var at = rows[row].Data.Length / 2;
            await hub.Store.CommitAsync(partition, [new RowChange.Put(rows[row].Key, Changed(rows[row].Data, at))], CancellationToken.None);
            await hub.StartAsync();
            var victim = await hub.Until("victim", OrchestrationRuntimeStatus.Blocked);
            Assert.Contains(
                $"Row '{rows[row].Key}' is damaged: its text does not fit its checksum", victim.FailureDetails!.ErrorMessage, StringComparison.Ordinal);

            await hub.Hub.StopAsync();
            await hub.Store.CommitAsync(partition, [new RowChange.Put(rows[row].Key, rows[row].Data)], CancellationToken.None);
            await hub.StartAsync();
            await hub.Client.ResumeInstanceAsync("victim");
            Assert.Equal("1 2", (await hub.Completion("victim")).ReadOutputAs<string>());
            await hub.StopAllAsync();
        }
    }

    [Fact]
    public async Task Rows_of_an_earlier_build_which_have_no_checksum_are_read()
    {
        var hub = new HubUnderTest();
        Register(hub);
        await hub.StartAsync();
        await hub.Start("Wait", id: "victim");
        await hub.Client.RaiseEventAsync("victim", "One", "1");
        await WaitForHistoryRowAsync(hub.Store);
        await hub.Hub.StopAsync();

        var (partition, rows) = await RowsAsync(hub.Store);
        foreach (var row in rows)
        {
            var bare = RowSeal.Open(row.Key, row.Data);
            Assert.NotEqual(bare, row.Data);
            await hub.Store.CommitAsync(partition, [new RowChange.Put(row.Key, bare)], CancellationToken.None);
        }

        await hub.StartAsync();
        await hub.Client.RaiseEventAsync("victim", "Two", "2");
        Assert.Equal("1 2", (await hub.Completion("victim")).ReadOutputAs<string>());
        await hub.StopAllAsync();
    }

    private static async Task WaitForHistoryRowAsync(IHubStore store)
    {
        using var patience = new CancellationTokenSource(HubUnderTest.Patience);
        while (!(await RowsAsync(store)).Rows.Exists(r => r.Key[0] == 'h')) await Task.Delay(5, patience.Token);
    }

    /// <summary>The victim's rows that hold more than their key says.</summary>
    private static async Task<(string Partition, List<HubRow> Rows)> RowsAsync(IHubStore store)
    {
        var partition = HubKeys.Partition(HubKeys.ShardOf("victim", 16));
        var page = await store.ReadAsync(partition, " ", "~", null, CancellationToken.None);
        return (partition, page.Rows.Where(r => r.Key.Split('|').Contains("victim") && r.Data != "{}").ToList());
    }

    private static string Changed(string data, int at) => string.Concat(data.AsSpan(0, at), data[at] == 'e' ? "a" : "e", data.AsSpan(at + 1));

    private static string Damaged(string data, Random random)
    {
        var at = random.Next(data.Length);
        return random.Next(6) switch
        {
            0 => data[..at],
            1 => "",
            2 => data.Insert(at, "}"),
            3 => data.Replace(random.Next(2) == 0 ? '"' : ':', '#'),
            4 => Changed(data, at),
            _ => "[" + new string('[', random.Next(2_000)),
        };
    }
}
