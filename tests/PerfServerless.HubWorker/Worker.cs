using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Registration;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Hub;
using PerfServerless.Storage.Tables;

namespace PerfServerless.HubWorker;

/// <summary>One of the processes over a hub's table: it lives until its standard input ends, or somebody kills it.</summary>
public static class Worker
{
    /// <summary>How long its lease holds: short, so that tests need not wait long for a take-over.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMilliseconds(1_500);

    public static async Task RunAsync(string connection, string hubTable, string effectsTable, string commitLog, TextReader commands, TextWriter answers)
    {
        ArgumentNullException.ThrowIfNull(commands);
        ArgumentNullException.ThrowIfNull(answers);

        var tables = new TableServiceClient(connection, new StorageClientOptions(TimeProvider.System));
        await using var log = new StreamWriter(commitLog, append: true) { AutoFlush = true };
        var registry = new DurableTaskRegistry();
        EffectWork.Register(registry, tables.GetTableClient(effectsTable));
        await using var hub = new EmbeddedHub(
            registry, new CommitLoggingStore(new TableHubStore(tables, hubTable), TextWriter.Synchronized(log)), Options(),
            new ServiceCollection().BuildServiceProvider(), TimeProvider.System, TimeProvider.System, NullLoggerFactory.Instance);
        await hub.StartAsync();

        var desk = new CommandDesk(hub, TextWriter.Synchronized(answers));
        while (await commands.ReadLineAsync() is { } line) _ = desk.HandleAsync(line);
    }

    private static HubOptions Options() => new()
    {
        Shards = 4,
        LeaseDuration = Lease,
        LeaseRenewal = Lease / 5,
        StopWithin = TimeSpan.FromSeconds(5),
        CheckReplay = true,
    };
}
