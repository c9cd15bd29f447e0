using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Settings;
using PerfServerless.Functions.Tests.Outbox;
using PerfServerless.Storage.Stores;
using PerfServerless.TestKit.Logging;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Events;

/// <summary>The relay over stores in memory and a machine clock that the test moves.</summary>
internal sealed class EventRoom
{
    private int entries;

    public EventRoom(params IEventDestination[] destinations)
    {
        Stores = new(Machine);
        Own = new() { All = destinations };
        (Log, Destinations, CheckIns) = (Stores.EventLog, Stores.EventDestinations, Stores.CheckIns);
        Relay = Process(DeliveryClaims.Alone);
    }

    /// <param name="tables">Stores in whose place the tables of an account are used.</param>
    public EventRoom(StoreTables tables, params IEventDestination[] destinations)
    {
        Stores = new(Machine);
        Own = new() { All = destinations };
        (Log, Destinations, CheckIns) = (tables.EventLog, tables.EventDestinations, tables.CheckIns);
        Relay = Process(DeliveryClaims.Alone);
    }

    private IEventLog Log { get; }

    private IEventDestinationStore Destinations { get; }

    private ICheckInStore CheckIns { get; }

    public ManualClock Machine { get; } = new(new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));

    public InMemoryStores Stores { get; }

    public OwnDestinations Own { get; }

    public CapturedLog Lines { get; } = new();

    public HeldBy Held { get; } = new();

    public EventRelay Relay { get; }

    /// <summary>Another process over the same stores.</summary>
    public EventRelay Process(DeliveryClaims claims)
    {
        var options = Options.Create(new AppOptions());
        var destinations = new EventDestinations(new(options, Options.Create(new TableStoreOptions()), Machine), Own);
        return new(
            destinations, Log, Destinations, Stores.Scorecards, new FlakyOrchestrations(0), claims, Held, options, Machine,
            new LoggerFactory([Lines]).CreateLogger<EventRelay>());
    }

    public Task DeliverAsync() => Relay.PublishAsync(Acme.Tenant, default);

    public async Task CommitAsync(params OutgoingEvent[] events)
    {
        var entry = new TimelineEntry($"{entries++}", Machine.GetUtcNow(), new TimelineEvent.CycleClosed(0));
        await CheckIns.CommitAsync(new(Acme.Tenant) { Timeline = [new(Acme.ThisCycle, entry)], Announced = events }, default);
    }

    public static OutgoingEvent Told(string id, string subject = "kpi/a", string type = "KpiUpdated") =>
        new() { Id = id, Type = type, Subject = subject, At = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero), Data = "{}" };

    public async Task<DestinationProgress> ProgressAsync(string destination) =>
        (await Stores.EventDestinations.ProgressAsync(Acme.Tenant, destination, default))!.Value;

    internal sealed class OwnDestinations : IOwnDestinations
    {
        public IReadOnlyList<IEventDestination> All { get; set; } = [];

        public ValueTask<IReadOnlyList<IEventDestination>> OfAsync(TenantId tenant, CancellationToken cancellationToken) => ValueTask.FromResult(All);
    }

    internal sealed class HeldBy : IHeldNews
    {
        public List<string> Told { get; } = [];

        public Task TellAsync(TenantId tenant, IEventDestination destination, DestinationProgress progress, CancellationToken cancellationToken)
        {
            Told.Add(destination.Id);
            return Task.CompletedTask;
        }
    }
}
