using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Execution;

/// <summary>What an execution and the context it gives its orchestrator both change.</summary>
internal sealed class ExecutionState
{
    private int nextId;

    public int NextId => nextId;

    /// <summary>Actions taken and not yet found in the history.</summary>
    public SortedDictionary<int, OrchestratorAction> Pending { get; } = [];

    /// <summary>Tasks with an id that wait for their answer.</summary>
    public Dictionary<int, OpenTask> Open { get; } = [];

    public EventMailbox Mailbox { get; } = new();

    /// <summary>Events raised after the request to continue as new.</summary>
    public List<HistoryEvent.EventRaised> Late { get; } = [];

    public DateTime Clock { get; set; }

    public bool Replaying { get; set; }

    public string? CustomStatus { get; set; }

    public ContinueAsNewRequest? Next { get; set; }

    public HistoryEvent.ExecutionStarted? Started { get; set; }

    /// <summary>Whether the orchestrator waits for something that an event can answer.</summary>
    public bool AnythingOpen => Open.Count > 0 || Mailbox.AnybodyWaits;

    public int TakeId() => nextId++;
}
