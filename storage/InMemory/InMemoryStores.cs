using System.Globalization;
using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Facts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Ports.Decisions;
using PerfServerless.Domain.Ports.Meetings;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Meetings;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Storage.InMemory;

/// <summary>
/// All stores of the domain in memory, over one state, so that what the table stores commit in one step happens in one step here.
/// They pass the same contract tests as the table stores.
/// </summary>
public sealed class InMemoryStores
{
    /// <param name="machine">The machine's clock; null for the real one.</param>
    public InMemoryStores(TimeProvider? machine = null)
    {
        Machine = machine ?? TimeProvider.System;
        var scorecards = new InMemoryScorecardStore(this);
        (Scorecards, FolderMemory, People) = (scorecards, scorecards, scorecards);
        Actuals = new InMemoryActualStore(this);
        Cycles = new InMemoryCycleStore(this);
        CheckIns = new InMemoryCheckInStore(this);
        Statements = new InMemoryStatementStore();
        Messages = new InMemoryMessageStore(this);
        Decisions = new InMemoryDecisionStore(this);
        Meetings = new InMemoryMeetingStore(this);
        Deliveries = new InMemoryDeliveryLog(this);
        Facts = new InMemoryFactStore(this);
        Addresses = new InMemoryAddressStore();
        ApiKeys = new InMemoryApiKeyStore();
        EventLog = new InMemoryEventLog(this);
        EventDestinations = new InMemoryEventDestinationStore(this);
    }

    public IScorecardStore Scorecards { get; }
    public IFolderMemory FolderMemory { get; }
    public IPeopleStore People { get; }
    public IFeedRefusals FeedRefusals { get; } = new InMemoryFeedRefusals();
    public IActualStore Actuals { get; }
    public ICycleStore Cycles { get; }
    public ICheckInStore CheckIns { get; }
    public IStatementStore Statements { get; }
    public IMessageStore Messages { get; }
    public IDecisionStore Decisions { get; }
    public IMeetingStore Meetings { get; }
    public IDeliveryLog Deliveries { get; }
    public IFactStore Facts { get; }
    public IAddressStore Addresses { get; }
    public IApiKeyStore ApiKeys { get; }
    public IEventLog EventLog { get; }
    public IEventDestinationStore EventDestinations { get; }

    internal TimeProvider Machine { get; }
    internal Dictionary<TenantId, List<OutgoingEvent>> WaitingEvents { get; } = [];
    internal InMemoryTable<TenantId, StaleKpis> StaleRows { get; } = new();

    internal Lock Gate { get; } = new();
    internal InMemoryTable<(TenantId Tenant, KpiId Kpi, string Period, string Id), Actual> ActualRows { get; } = new(k => (k.Tenant, k.Kpi));

    /// <summary>What was added in one write each, in order of writing.</summary>
    internal List<(TenantId Tenant, IReadOnlyList<Actual> Actuals)> Recorded { get; } = [];

    internal InMemoryTable<CycleKey, Cycle> CycleRows { get; } = new(k => (k.Tenant, k.Cadence));
    internal InMemoryTable<RequestKey, CheckInRequest> RequestRows { get; } = new(k => k.Cycle);

    internal InMemoryTable<DeskKey, Desk> DeskRows { get; } = new();

    internal InMemoryTable<MessageKey, SentMessage> MessageRows { get; } = new(k => k.Cycle);
    internal InMemoryTable<(TenantId Tenant, DateTimeOffset At, string Message, string? Channel, DeliveryState State), DeliveryEntry> DeliveryRows { get; } = new();

    internal InMemoryTable<DecisionKey, Decision> DecisionRows { get; } = new(k => k.Cycle);
    internal InMemoryTable<(DecisionKey Key, int Number), DecisionEntry> DecisionEntryRows { get; } = new(k => k.Key);

    internal InMemoryTable<CycleKey, Meeting> MeetingRows { get; } = new();

    internal InMemoryTable<(CycleKey Cycle, string Id), TimelineEntry> TimelineRows { get; } = new(k => k.Cycle);

    /// <summary>How often something was added to a KPI's actuals; nothing where it never was.</summary>
    internal Dictionary<(TenantId Tenant, KpiId Kpi), int> ActualLines { get; } = [];

    internal string LineTag(TenantId tenant, KpiId kpi) =>
        ActualLines.TryGetValue((tenant, kpi), out var line) ? line.ToString(CultureInfo.InvariantCulture) : "";

    internal void Announce(TenantId tenant, IReadOnlyCollection<OutgoingEvent> announced)
    {
        if (announced.Count == 0) return;
        if (!WaitingEvents.TryGetValue(tenant, out var waiting)) WaitingEvents[tenant] = waiting = [];
        waiting.AddRange(announced);
    }

    internal int Append(TenantId tenant, IEnumerable<Actual> actuals)
    {
        var added = actuals.Where(a => ActualRows.Add((tenant, a.Kpi, a.Period, a.Id), a)).ToList();
        foreach (var kpi in added.Select(a => a.Kpi).Distinct()) MoveLine(tenant, kpi);
        if (added.Count > 0) Recorded.Add((tenant, added));
        return added.Count;
    }

    internal void MoveLine(TenantId tenant, KpiId kpi) => ActualLines[(tenant, kpi)] = ActualLines.GetValueOrDefault((tenant, kpi)) + 1;

    /// <returns>How many were new.</returns>
    internal int Tell(CycleKey cycle, IEnumerable<TimelineEntry> entries) => entries.Count(entry => TimelineRows.Add((cycle, entry.Id), entry));
}
