using System.Net.Http.Json;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Actuals;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Settings;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Messaging;
using PerfServerless.Storage.Queues;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Feeds;

/// <summary>The standalone host's reader over a real queue.</summary>
public sealed class FeedReaderTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Period = "2026-03";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly KpiId OnTime = new("on-time");

    [Fact]
    public async Task A_running_host_records_what_is_sent_and_empties_the_queue()
    {
        var (queue, client) = await QueueAsync();
        await using var host = await HostAsync(queue, isOn: true);
        await SendAsync(client, 95);

        await UntilAsync(async () => (await ActualsAsync(host)).Any(a => a.Value == 95));
        await UntilAsync(async () => (await queue.MeasureAsync(default)).Waiting == 0);
    }

    [Fact]
    public async Task A_crash_between_recording_and_forgetting_records_once_whatever_came_in_between()
    {
        var (queue, client) = await QueueAsync();
        await using var host = await HostAsync(queue);
        var reader = host.Get<FeedReader>();
        await SendAsync(client, 95);

        queue.DiesBeforeForgetting = true;
        await Assert.ThrowsAsync<IOException>(() => reader.ReadAsync(default));
        queue.DiesBeforeForgetting = false;
        using (var corrected = await host.Client.PostAsJsonAsync("/api/actuals", new ActualPush("on-time", Period, 96))) corrected.EnsureSuccessStatusCode();
        await UntilAsync(async () => await reader.ReadAsync(default) == 1);

        Assert.Equal([95m, 96m], (await ActualsAsync(host)).Select(a => a.Value));
        Assert.Equal((0, 0), await queue.MeasureAsync(default));
    }

    [Fact]
    public async Task The_senders_own_id_keeps_a_message_sent_twice_from_being_recorded_twice_and_refuses_another_value()
    {
        var (queue, client) = await QueueAsync();
        await using var host = await HostAsync(queue);
        await SendAsync(client, 95, id: "erp-1");
        await SendAsync(client, 96, id: "erp-2");
        await SendAsync(client, 95, id: "erp-1");
        await SendAsync(client, 97, id: "erp-1");

        await UntilAsync(async () =>
        {
            await host.Get<FeedReader>().ReadAsync(default);
            return await queue.MeasureAsync(default) == (0, 1);
        });

        Assert.Equal([95m, 96m], (await ActualsAsync(host)).Select(a => a.Value).Order());
        Assert.Contains("under the same key", (await host.Get<FeedReader>().StandAsync(measured: true, default)).LastRefusal.En(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_message_is_set_aside_after_five_takes_and_the_operations_page_says_so()
    {
        var (queue, client) = await QueueAsync();
        await using var host = await HostAsync(queue);
        await client.ForwardAsync(new QueueMessage("", "", "{\"plain\": \"json\"}", 0, default, default));
        await client.SendMessageAsync("hello"u8.ToArray());
        await SendAsync(client, 95);
        var reader = host.Get<FeedReader>();

        var takes = 0;
        await UntilAsync(async () =>
        {
            takes += await reader.ReadAsync(default);
            return await queue.MeasureAsync(default) == (0, 2);
        });

        Assert.Equal(FeedReader.MostTakes * 2 + 1, takes);
        Assert.Contains(await ActualsAsync(host), a => a.Value == 95);
        host.Get<Microsoft.Extensions.Options.IOptions<AppOptions>>().Value.Feeds.Actuals = true; // as it is where the reader runs by itself
        var link = host.Get<LinkSigner>().Query(LinkPurposes.Operations, "all", "test", TimeSpan.FromHours(1));
        Assert.Contains(
            $"2 set aside in {queue.AsideName}",
            (await host.Anonymous.GetStringAsync(new Uri($"/api/ops?{link}", UriKind.Relative)))
                .Replace("<bdi>", "", StringComparison.Ordinal)
                .Replace("</bdi>", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        var view = Assert.Single((await ApiHost.JsonAsync(await host.GetAsync("/api/ops/feeds"))).EnumerateArray());
        Assert.Equal((2, 1), (view.GetProperty("setAside").GetInt32(), view.GetProperty("recorded").GetInt32()));

        // Each has its reason, which outlives the process.
        var refused = (await ApiHost.JsonAsync(await host.GetAsync("/api/ops/feeds/refused"))).EnumerateArray().ToList();
        Assert.Equal(2, refused.Select(r => r.GetProperty("messageId").GetString()).Distinct().Count());
        Assert.Contains(refused, r => r.GetProperty("why").GetString()!.Contains("base64", StringComparison.Ordinal));
        Assert.Contains("Messages set aside", await host.Anonymous.GetStringAsync(new Uri($"/api/ops?{link}", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_no_fault_of_the_message()
    {
        var (queue, client) = await QueueAsync();
        var store = new FaultyActuals();
        await using var host = await HostAsync(queue, change: s => s.AddSingleton<IActualStore>(store), import: false);
        store.Behind = host.Stores.Actuals;
        (await host.ImportAsync(new FolderBuilder())).EnsureSuccessStatusCode();
        await SendAsync(client, 95);

        store.Faults = 1;
        Assert.Equal(1, await host.Get<FeedReader>().ReadAsync(default));

        Assert.Equal((0, 0), (store.Faults, (await queue.MeasureAsync(default)).Aside));
        Assert.Contains(await ActualsAsync(host), a => a.Value == 95);
    }

    [Fact]
    public async Task A_process_that_stands_by_takes_nothing()
    {
        var (queue, client) = await QueueAsync();
        var standBy = new StandBy();
        await using var host = await HostAsync(queue, isOn: true, s => s.AddSingleton<IOrchestrations>(standBy), import: false);
        await SendAsync(client, 95);
        await standBy.Asked.Task.WaitAsync(Patience);

        Assert.Equal(0, Assert.Single(await client.PeekMessagesAsync(1)).DequeueCount);
    }

    [Fact]
    public void An_empty_queue_is_asked_less_and_less_often_and_once_a_minute_in_the_end()
    {
        var pauses = new List<double>();
        for (var pause = FeedPauses.Shortest; pauses.Count < 10; pause = FeedPauses.After(pause)) pauses.Add(pause.TotalSeconds);

        Assert.Equal([0.5, 1, 2, 4, 8, 16, 32, 60, 60, 60], pauses);
        Assert.Equal([10, 20, 40, 80, 80], Enumerable.Range(2, 5).Select(take => FeedPauses.BeforeTake(take).TotalSeconds));
    }

    private static async Task SendAsync(QueueClient client, decimal value, string? id = null) =>
        await client.SendMessageAsync(
            Encoding.UTF8.GetBytes(
                $$"""{"tenant":"acme","kpi":"on-time","period":"{{Period}}","value":{{value}}{{(id is null ? "" : $",\"id\":\"{id}\"")}}}"""));

    private static async Task<IReadOnlyList<Actual>> ActualsAsync(ApiHost host) =>
        [.. (await host.Stores.Actuals.ReadAsync(new TenantId("acme"), [OnTime], default))[OnTime].Where(a => a.Period == Period)];

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await reached()) await Task.Delay(20, patience.Token);
    }

    private static async Task<ApiHost> HostAsync(IIncomingQueue queue, bool isOn = false, Action<IServiceCollection>? change = null, bool import = true)
    {
        var host = await ApiHost.StartAsync(s =>
        {
            s.AddFeedReader().AddSingleton(new Lazy<IIncomingQueue>(queue)).Configure<AppOptions>(o => o.Feeds.Actuals = isOn);
            change?.Invoke(s);
        });
        if (import) (await host.ImportAsync(new FolderBuilder())).EnsureSuccessStatusCode();
        return host;
    }

    private async Task<(HastyQueue Queue, QueueClient Client)> QueueAsync()
    {
        var service = new QueueServiceClient(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System));
        var name = AzuriteFixture.UniqueName("feed");
        var queue = new StorageIncomingQueue(service, name);
        await queue.CreateIfMissingAsync(default);
        return (new HastyQueue(queue), service.GetQueueClient(name));
    }

    private sealed class FaultyActuals : IActualStore
    {
        public IActualStore Behind { get; set; } = null!;

        public int Faults { get; set; }

        public Task<int> AppendAsync(TenantId tenant, IReadOnlyCollection<Actual> actuals, CancellationToken cancellationToken) =>
            Behind.AppendAsync(tenant, actuals, cancellationToken);

        public Task<int> AppendAsync(
            TenantId tenant, IReadOnlyCollection<Actual> actuals, IReadOnlyDictionary<KpiId, KpiActuals> read,
            IReadOnlyCollection<OutgoingEvent> announced, CancellationToken cancellationToken) =>
            Behind.AppendAsync(tenant, actuals, read, announced, cancellationToken);

        public Task<IReadOnlyDictionary<KpiId, KpiActuals>> ReadForChangeAsync(
            TenantId tenant, IReadOnlyCollection<KpiId> kpis, CancellationToken cancellationToken)
        {
            if (Faults == 0) return Behind.ReadForChangeAsync(tenant, kpis, cancellationToken);
            Faults--;
            throw new StorageException("It is away.", null, worthRetrying: true);
        }

        public Task<RecordedSince> RecordedSinceAsync(TenantId tenant, DateTimeOffset since, int atMost, CancellationToken cancellationToken) =>
            Behind.RecordedSinceAsync(tenant, since, atMost, cancellationToken);

        public Task<IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>>> ReadAsync(
            TenantId tenant, IReadOnlyCollection<KpiId> kpis, CancellationToken cancellationToken) =>
            Behind.ReadAsync(tenant, kpis, cancellationToken);
    }

    private sealed class StandBy : IOrchestrations
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsActive => false;

        public Task WhenActiveAsync(CancellationToken cancellationToken)
        {
            Asked.TrySetResult();
            return Task.Delay(Timeout.Infinite, cancellationToken);
        }

        public Task TellAsync(string instanceId, string eventName, string payload, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("It stands by.");

        public Task<bool> EnsureRunningAsync(string instanceId, string orchestrator, object input, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("It stands by.");
    }
}
