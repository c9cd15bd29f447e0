using Microsoft.Extensions.Logging;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.Hub.Care;
using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Instances;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Turns;

namespace PerfServerless.Durable.Hub.Terms;

/// <summary>What all shards of a term share. Safe from any thread.</summary>
internal sealed class TermScope(HubSurroundings around, TermLife life)
{
    public HubOptions Options => around.Options;

    public TimeProvider Machine => around.Machine;

    public ILogger Log => around.Log;

    public HubDiagnostics Diagnostics => around.Diagnostics;

    public TermLife Life => life;

    /// <summary>Brings a message to the shard of its receiver.</summary>
    public required Action<Arrival> Deliver { get; init; }

    public required CarefulRunning Care { get; init; }

    public required DueTimes Due { get; init; }

    public PatientStore Patient { get; } = new(around.Store, around.Machine, life.Stopping);

    public TurnRunner Runner { get; } = new(
        (id, status) => new OrchestrationExecution(id, around.Registry, around.Services, around.Options.Execution, status), around.Options);

    public TermClock Clock { get; } = new(around.Business);

    public ParkedInstances Parked { get; } = new();
}
