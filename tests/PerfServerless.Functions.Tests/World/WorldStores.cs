using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Facts;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Ports.Decisions;
using PerfServerless.Domain.Ports.Meetings;

namespace PerfServerless.Functions.Tests.World;

/// <summary>What a world's processes keep their state in.</summary>
internal sealed record WorldStores(
    IScorecardStore Scorecards, IActualStore Actuals, ICycleStore Cycles, ICheckInStore CheckIns, IStatementStore Statements, IMessageStore Messages,
    IAddressStore Addresses, IFactStore Facts, IPeopleStore People, IEventLog EventLog, IEventDestinationStore EventDestinations)
{
    public IDeliveryLog? Deliveries { get; init; }

    public required IDecisionStore Decisions { get; init; }

    public required IMeetingStore Meetings { get; init; }

    public static WorldStores InMemory()
    {
        var stores = new InMemoryStores();
        return new(
            stores.Scorecards, stores.Actuals, stores.Cycles, stores.CheckIns, stores.Statements, stores.Messages, stores.Addresses, stores.Facts,
            stores.People, stores.EventLog, stores.EventDestinations) { Deliveries = stores.Deliveries, Decisions = stores.Decisions, Meetings = stores.Meetings };
    }
}
