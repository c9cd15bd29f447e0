using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Ports;

/// <summary>What one act changes, written in one step: all of it or nothing. Rows that are only added are left as they are where they are there already.</summary>
public sealed record ReviewChange(TenantId Tenant)
{
    /// <summary>Each with the tag under which it was read.</summary>
    public IReadOnlyList<Versioned<CheckInRequest>> Requests { get; init; } = [];

    /// <summary>Added.</summary>
    public IReadOnlyCollection<CheckInRequest> NewRequests { get; init; } = [];

    /// <summary>With the tag under which it was read; null where it does not change.</summary>
    public Versioned<Desk>? Desk { get; init; }

    /// <summary>Added.</summary>
    public IReadOnlyCollection<Actual> Actuals { get; init; } = [];

    /// <summary>Added: messages of cycles that reached their receivers.</summary>
    public IReadOnlyCollection<SentMessage> Messages { get; init; } = [];

    /// <summary>Added.</summary>
    public IReadOnlyCollection<Told> Timeline { get; init; } = [];

    /// <summary>Added.</summary>
    public IReadOnlyCollection<OutboxMessage> Events { get; init; } = [];
}
