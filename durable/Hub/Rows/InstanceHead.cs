using System.Text.Json.Serialization;

namespace PerfServerless.Durable.Hub.Rows;

/// <summary>
/// An instance as its head row holds it. The newest history rides along in <see cref="Tail"/> until it is worth a row of its
/// own, so that an ordinary turn writes one row.
/// </summary>
internal sealed record InstanceHead
{
    [JsonPropertyName("v")] public int Format { get; init; } = 1;

    public required string Id { get; init; }

    public required string Name { get; init; }

    public string Version { get; init; } = "";

    public OrchestrationRuntimeStatus Status { get; init; }

    /// <summary>What a parked instance goes back to.</summary>
    public OrchestrationRuntimeStatus StatusBeforePark { get; init; }

    /// <summary>Changes with every generation.</summary>
    public required string ExecutionId { get; init; }

    public int Generation { get; init; }

    /// <summary>How often it was rewound; each time its history is rewritten under a new id.</summary>
    public int Rewinds { get; init; }

    public DateTime Created { get; init; }

    public DateTime Updated { get; init; }

    /// <summary>Counts commits of this instance.</summary>
    public int Turn { get; init; }

    /// <summary>For a pending instance: its ExecutionStarted, encoded.</summary>
    public string? Start { get; init; }

    /// <summary>When a pending instance is to begin; null is at once.</summary>
    public DateTime? StartAt { get; init; }

    public ParentOrchestrationInstance? Parent { get; init; }

    /// <summary>The parent's execution that waits: a later one does not.</summary>
    public string? ParentExecution { get; init; }

    public Dictionary<string, string>? Tags { get; init; }

    public string? CustomStatus { get; init; }

    public string? Output { get; init; }

    public TaskFailureDetails? Failure { get; init; }

    public ParkedStep? Parked { get; init; }

    /// <summary>The earliest open timer: the one that has a row.</summary>
    public DateTime? Due { get; init; }

    /// <summary>Whether the row exists that says activities have not answered.</summary>
    public bool HasWork { get; init; }

    /// <summary>Events of this generation, and the characters they take.</summary>
    public int Events { get; init; }

    public int Characters { get; init; }

    /// <summary>History rows of this generation.</summary>
    public int Chunks { get; init; }

    /// <summary>The newest history: one line a turn.</summary>
    public string Tail { get; init; } = "";

    /// <summary>Generations in a row that ended in their first turn without taking anything in.</summary>
    public int Spins { get; init; }

    [JsonIgnore] public string HistoryId => Rewinds == 0 ? ExecutionId : $"{ExecutionId}.r{Rewinds}";

    /// <summary>A pending instance without a time to begin at is found at start-up by a row of its own; a child is found by its parent's message.</summary>
    [JsonIgnore] public bool HasStartRow => Start is not null && StartAt is null && Parent is null && !IsNew;

    /// <summary>Nothing of it is stored yet: its first turn's commit is to insert it, and is refused where the id is taken.</summary>
    [JsonIgnore] public bool IsNew { get; init; }

    [JsonIgnore] public bool HasEnded =>
        Status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed
            or OrchestrationRuntimeStatus.Terminated or OrchestrationRuntimeStatus.Canceled;

    [JsonIgnore] public bool IsParked => Status == OrchestrationRuntimeStatus.Blocked;
}
