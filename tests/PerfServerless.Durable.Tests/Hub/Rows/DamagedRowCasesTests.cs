using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Tests.Hub.Rows;

/// <summary>Damage that still reads as JSON, row by row: its instance is parked and can be ended, nobody else notices.</summary>
public sealed class DamagedRowCasesTests
{
    private const string Victim = "victim";
    private static readonly DateTime Now = new(2026, 5, 4, 9, 0, 0, DateTimeKind.Utc);
    private static readonly string Raised = RowCodec.WriteEvent(new HistoryEvent.EventRaised(Now, "Two", "\"2\""));

    public static TheoryData<string> Cases => [.. Rows.Keys];

    private static readonly Dictionary<string, Func<InstanceHead, (string Key, string Data)>> Rows = new(StringComparer.Ordinal)
    {
        ["an inbox row without a message"] = _ => (Inbox, "{\"messages\":[]}"),
        ["an inbox row with mail for another"] = _ => (Inbox, Message(MessageKind.Event, "bystander", Raised)),
        ["an inbox row whose event is none"] = _ => (Inbox, Message(MessageKind.Event, Victim, "{")),
        ["an order to end whose event is none"] = _ => (Inbox, Message(MessageKind.Terminate, Victim, "{")),
        ["an order to end that holds another event"] = _ => (Inbox, Message(MessageKind.Terminate, Victim, Raised)),
        ["a start that holds another event"] = _ => (Inbox, Message(MessageKind.Start, Victim, Raised)),
        ["an activity that holds another event"] = _ => (Inbox, Message(MessageKind.Activity, Victim, Raised)),
        ["an outbox row with an event that is none"] = _ => (HubKeys.Outbox(Victim, 9), Message(MessageKind.Event, "bystander", "{")),
        ["a head that counts too many events"] = head => (HubKeys.Head(Victim), RowCodec.Write(head with { Events = int.MaxValue })),
        ["a head that counts fewer events than none"] = head => (HubKeys.Head(Victim), RowCodec.Write(head with { Events = -1 })),
        ["a head that counts history rows that are not there"] = head => (HubKeys.Head(Victim), RowCodec.Write(head with { Chunks = int.MaxValue })),
        ["a head with a start that is none"] = head => (HubKeys.Head(Victim), RowCodec.Write(head with { Start = "{" })),
        ["a head with a start of another kind"] = head => (HubKeys.Head(Victim), RowCodec.Write(head with { Start = Raised })),
        ["a timer of nobody"] = _ => ("t|0000000000000000001|a|b", "{}"),
        ["a timer of no time"] = _ => ("t|9999999999999999999|victim", "{}"),
        ["mail of nobody"] = _ => ("m||", "{}"),
        ["a mark of a turn that names no rows"] = _ => (HubKeys.Stage(Victim), "{\"keys\":[null]}"),
        ["a reason for parking without words"] = _ => (HubKeys.Parked(Victim), "[]"),
    };

    private static string Inbox => HubKeys.Message(Victim, 9);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_harms_its_instance_alone_which_can_be_ended_and_removed(string damage)
    {
        var hub = new HubUnderTest();
        hub.Registry.AddOrchestratorFunc<string>("Wait", async context =>
            $"{await context.WaitForExternalEvent<string>("One")} {await context.WaitForExternalEvent<string>("Two")}");
        await hub.StartAsync();
        foreach (var id in new[] { Victim, "bystander" })
        {
            await hub.Start("Wait", id: id);
            await hub.Client.RaiseEventAsync(id, "One", "1");
            await hub.Until(id, OrchestrationRuntimeStatus.Running);
        }

        await hub.Hub.StopAsync();
        await DamageAsync(hub.Store, Rows[damage]);
        await hub.StartAsync();
        await hub.Client.RaiseEventAsync("bystander", "Two", "2");

        Assert.Equal("1 2", (await hub.Completion("bystander")).ReadOutputAs<string>());
        await StandsStillAsync(hub);
        await hub.Client.TerminateInstanceAsync(Victim);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await hub.Completion(Victim)).RuntimeStatus);
        Assert.Equal(1, (await hub.Client.PurgeInstanceAsync(Victim)).PurgedInstanceCount);
        await hub.StopAllAsync();
    }

    /// <summary>The victim is parked or waits; either way nothing goes round in circles.</summary>
    private static async Task StandsStillAsync(HubUnderTest hub)
    {
        var before = hub.Hub.Diagnostics.StorageRequests;
        for (var i = 0; i < 50; i++)
        {
            var victim = (await hub.Client.GetInstanceAsync(Victim))!;
            Assert.Contains(victim.RuntimeStatus, new[] { OrchestrationRuntimeStatus.Blocked, OrchestrationRuntimeStatus.Running });
            await Task.Yield();
        }

        Assert.InRange(hub.Hub.Diagnostics.StorageRequests - before, 0, 200);
    }

    private static async Task DamageAsync(IHubStore store, Func<InstanceHead, (string Key, string Data)> damage)
    {
        var partition = HubKeys.Partition(HubKeys.ShardOf(Victim, 16));
        var head = (await store.FindAsync(partition, HubKeys.Head(Victim), CancellationToken.None))!;
        var (key, data) = damage(RowCodec.ReadHead(head.Key, head.Data));
        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(partition, [new RowChange.Put(key, data)], CancellationToken.None));
    }

    private static string Message(MessageKind kind, string to, string text) => RowCodec.Write(new MessageRow([new HubMessage(kind, to, text)]));
}
