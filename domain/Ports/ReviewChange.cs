using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Ports;

/// <summary>
/// What one act changes, written in one step: all of it or nothing. Rows that are only added are left as they are where they are there
/// already.
/// </summary>
public sealed record ReviewChange(TenantId Tenant)
{
    /// <summary>The most rows of one change: what Table Storage takes in one transaction.</summary>
    public const int MaxRows = 100;

    /// <summary>How many events of one commit share a row.</summary>
    public const int EventsARow = 200;

    /// <summary>Each with the tag under which it was read.</summary>
    public IReadOnlyList<Versioned<CheckInRequest>> Requests { get; init; } = [];

    /// <summary>Added.</summary>
    public IReadOnlyCollection<CheckInRequest> NewRequests { get; init; } = [];

    /// <summary>With the tag under which it was read; null where it does not change.</summary>
    public Versioned<Desk>? Desk { get; init; }

    /// <summary>Other desks that the same act changes, each of another person and with the tag under which it was read.</summary>
    public IReadOnlyList<Versioned<Desk>> MoreDesks { get; init; } = [];

    /// <summary>Every desk that it changes.</summary>
    public IEnumerable<Versioned<Desk>> Desks => Desk is { } desk ? MoreDesks.Prepend(desk) : MoreDesks;

    /// <summary>Each with the tag under which it was read.</summary>
    public IReadOnlyList<Versioned<Decision>> Decisions { get; init; } = [];

    /// <summary>Added.</summary>
    public IReadOnlyCollection<Decision> NewDecisions { get; init; } = [];

    /// <summary>Added: what became of decisions.</summary>
    public IReadOnlyCollection<ToldEntry> DecisionEntries { get; init; } = [];

    /// <summary>Added.</summary>
    public IReadOnlyCollection<Actual> Actuals { get; init; } = [];

    /// <summary>The KPIs whose actuals this change rests on, each as it was read: what was added to one meanwhile makes the change stale.</summary>
    public IReadOnlyCollection<KpiActuals> Known { get; init; } = [];

    /// <summary>Added: messages of cycles that reached their receivers.</summary>
    public IReadOnlyCollection<SentMessage> Messages { get; init; } = [];

    /// <summary>Added.</summary>
    public IReadOnlyCollection<Told> Timeline { get; init; } = [];

    /// <summary>Added.</summary>
    public IReadOnlyCollection<OutboxMessage> Events { get; init; } = [];

    /// <summary>What other systems are told of it; told where at least one row was added or changed.</summary>
    public IReadOnlyCollection<OutgoingEvent> Announced { get; init; } = [];

    /// <summary>What was told of stale KPIs, with the tag under which it was read; null where it does not change.</summary>
    public Versioned<StaleKpis>? Stale { get; init; }

    /// <summary>Added: what became of messages.</summary>
    public IReadOnlyCollection<DeliveryEntry> Deliveries { get; init; } = [];

    /// <summary>How many rows it writes.</summary>
    public int Rows =>
        Requests.Count + NewRequests.Count + Desks.Count() + Actuals.Count + Known.Count + Messages.Count + Timeline.Count + Events.Count
        + Deliveries.Count + Decisions.Count + NewDecisions.Count + DecisionEntries.Count
        + (Actuals.Count > 0 ? 1 : 0) // the row that tells when they were recorded
        + (Stale is null ? 0 : 1) + (Announced.Count + EventsARow - 1) / EventsARow;

    /// <summary>For stores, before they write anything.</summary>
    /// <exception cref="ArgumentException">The change cannot be written in one step.</exception>
    public void ThrowIfNotOneStep()
    {
        if (Rows > MaxRows) throw new ArgumentException($"A change of {Rows} rows is larger than the {MaxRows} of one transaction; make it in parts.");

        var written = Requests.Select(r => r.Value.Key.Cycle.Tenant)
            .Concat(NewRequests.Select(r => r.Key.Cycle.Tenant))
            .Concat(Messages.Select(m => m.Key.Cycle.Tenant))
            .Concat(Timeline.Select(t => t.Cycle.Tenant))
            .Concat(Decisions.Select(d => d.Value.Key.Cycle.Tenant))
            .Concat(NewDecisions.Select(d => d.Key.Cycle.Tenant))
            .Concat(DecisionEntries.Select(e => e.Key.Cycle.Tenant))
            .Concat(Desks.Select(d => d.Value.Key.Tenant));
        TenantId[] others = [.. written.Where(t => t != Tenant).Distinct()];
        if (others.Length > 0)
            throw new ArgumentException($"A change of organisation {Tenant} writes rows of {string.Join(", ", others)} too; make it in parts.");
    }
}
