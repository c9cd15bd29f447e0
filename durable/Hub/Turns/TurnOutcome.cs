using System.Diagnostics;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Rows;

namespace PerfServerless.Durable.Hub.Turns;

/// <summary>What a turn of an instance comes to, before anything is written.</summary>
internal abstract record TurnOutcome
{
    private TurnOutcome() { }

    /// <summary>An answer for each thing a turn can come to.</summary>
    public T Match<T>(Func<Advanced, T> advanced, Func<Parked, T> parked) => this switch
    {
        Advanced turn => advanced(turn),
        Parked turn => parked(turn),
        _ => throw new UnreachableException(),
    };

    /// <param name="Head">The head as it will be, but for where its history is kept.</param>
    /// <param name="Written">The events to append; all events of the new generation where <paramref name="Replaced"/>.</param>
    /// <param name="Replaced">The instance continued as new: what was written before is no longer its history.</param>
    /// <param name="Outbox">Messages that leave with the commit.</param>
    /// <param name="Execution">Stays warm for the next turn; null where there is none.</param>
    internal sealed record Advanced(
        InstanceHead Head, IReadOnlyList<HistoryEvent> Written, bool Replaced, IReadOnlyList<HubMessage> Outbox, OrchestrationExecution? Execution)
        : TurnOutcome;

    internal sealed record Parked(ParkedStep Step) : TurnOutcome;
}
